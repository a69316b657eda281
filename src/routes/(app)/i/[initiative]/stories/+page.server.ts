import * as stories from '$lib/server/service/story';
import { load as loaded } from '$routes/http/action';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params }) =>
	loaded(async () => {
		const [items, unseen] = await Promise.all([
			stories.list(ctx, params.initiative, { after: undefined, limit: 1000 }),
			stories.count(ctx, params.initiative)
		]);
		return { stories: items.toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt)), unseen };
	});
