import { readForm } from '$lib/server/http/form';
import * as portraits from '$lib/server/service/portrait';
import { attempt, load as loaded } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx } }) => ({
	portrait: await loaded(() => portraits.own(ctx))
});

export const actions: Actions = {
	put: async ({ locals: { ctx }, request }) => {
		await loaded(async () => portraits.checkMayPut(ctx));
		const put = await attempt({ of: 'portrait' }, async () => {
			const { file } = await readForm(request);
			await portraits.put(ctx, file);
		});
		return put.ok ? { saved: true } : put.failure;
	},
	remove: async ({ locals: { ctx } }) => {
		await loaded(() => portraits.remove(ctx));
		return { removed: true };
	}
};
