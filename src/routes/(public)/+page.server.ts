import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as accounts from '$lib/server/service/account';
import * as initiatives from '$lib/server/service/initiative';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx } }) => {
	if (ctx.actor.kind === 'user') {
		const mine = await initiatives.list(ctx, { after: undefined, limit: 2 });
		const only = mine.length === 1 ? mine[0] : undefined;
		redirect(
			303,
			only ? resolve('/(app)/i/[initiative]', { initiative: only.slug }) : resolve('/(app)/i')
		);
	}
	if (!(await accounts.isSetUp(ctx))) {
		redirect(303, resolve('/setup'));
	}
};
