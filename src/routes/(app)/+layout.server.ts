import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as initiatives from '$lib/server/service/initiative';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals: { ctx }, url }) => {
	const { actor } = ctx;
	if (actor.kind !== 'user') {
		redirect(303, `${resolve('/sign-in')}?to=${encodeURIComponent(url.pathname + url.search)}`);
	}
	const mine = await initiatives.list(ctx, { after: undefined, limit: 200 });
	return {
		user: { id: actor.userId, name: actor.name, isFounder: actor.isFounder },
		initiatives: mine.map(({ slug, name, isDemo }) => ({ slug, name, isDemo }))
	};
};
