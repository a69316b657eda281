import * as kiosks from '$lib/server/service/kiosk';
import * as setups from '$lib/server/service/setup';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import { kioskIn } from '../kiosk-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => {
	await loaded(() => kiosks.list(ctx, params.initiative));
	return { id: ctx.newId() };
};

export const actions: Actions = {
	default: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const made = await attempt(values, async () => {
			await setups.checkIntake(ctx, params.initiative);
			return kiosks.create(ctx, params.initiative, kioskIn(values));
		});
		return made.ok ? { link: made.value } : made.failure;
	}
};
