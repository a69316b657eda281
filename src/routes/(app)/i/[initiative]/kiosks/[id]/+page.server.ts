import * as kiosks from '$lib/server/service/kiosk';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import { kioskIn } from '../kiosk-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => ({
	kiosk: await loaded(() => kiosks.readIn(ctx, params.initiative, params.id))
});

export const actions: Actions = {
	save: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const { id: _, ...change } = kioskIn(values);
		const saved = await attempt(values, () =>
			kiosks.change(ctx, params.id, change, Number(values.version) || undefined)
		);
		return saved.ok ? { isSaved: true } : saved.failure;
	},
	close: async ({ locals: { ctx }, params }) => {
		const closed = await attempt({}, () => kiosks.setOpen(ctx, params.id, false));
		return closed.ok ? undefined : closed.failure;
	},
	open: async ({ locals: { ctx }, params }) => {
		const opened = await attempt({}, () => kiosks.setOpen(ctx, params.id, true));
		return opened.ok ? undefined : opened.failure;
	},
	renew: async ({ locals: { ctx }, params }) => {
		const made = await attempt({}, () => kiosks.renew(ctx, params.id));
		return made.ok ? { link: made.value } : made.failure;
	}
};
