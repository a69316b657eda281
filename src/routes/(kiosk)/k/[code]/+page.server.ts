import { randomBytes } from 'node:crypto';
import { fail } from '@sveltejs/kit';
import * as contributions from '$lib/server/service/contribution';
import * as kiosks from '$lib/server/service/kiosk';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params, url, getClientAddress }) => ({
	kiosk: await loaded(() => kiosks.visit(ctx, params.code, getClientAddress())),
	ids: { id: ctx.newId(), secret: randomBytes(24).toString('base64url') },
	isShared: url.searchParams.has('shared'),
	isStopped: url.searchParams.has('stopped')
});

export const actions: Actions = {
	default: async ({ locals: { ctx }, params, request, getClientAddress }) => {
		const form = await request.formData();
		const { id, secret, ageBand, hasMedia, website } = valuesOf(form);
		const answers = form.getAll('answers').map(String);
		if (website) {
			return fail(400, { name: 'invalid', field: '', answers });
		}
		const uses = form.getAll('uses');
		const note = { id, secret, ageBand, answers, uses, hasMedia: hasMedia === 'yes' };
		const left = await attempt({}, () =>
			contributions.create(ctx, params.code, note, getClientAddress())
		);
		if (!left.ok) {
			const { name, field } = left.failure.data;
			return fail(left.failure.status, { name, field, answers });
		}
		const { code, url, secretName } = left.value;
		return { card: { code, url, secretName } };
	}
};
