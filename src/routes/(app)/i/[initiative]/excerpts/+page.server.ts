import * as excerpts from '$lib/server/service/excerpt';
import * as stories from '$lib/server/service/story';
import * as tags from '$lib/server/service/tag';
import { load as loaded } from '$routes/http/action';
import type { PageServerLoad } from './$types';

const limit = 50;
const all = { after: undefined, limit: 1000 };
const fields = ['family', 'tag', 'story', 'q', 'purpose'] as const;

export const load: PageServerLoad = ({ locals: { ctx }, params: { initiative }, url }) =>
	loaded(async () => {
		const filter = Object.fromEntries(
			fields.map((field) => [field, url.searchParams.get(field) || undefined])
		);
		const page = { after: url.searchParams.get('after') ?? undefined, limit };
		const [found, codebook, told] = await Promise.all([
			excerpts.list(ctx, initiative, filter, page),
			tags.codebook(ctx, initiative),
			stories.list(ctx, initiative, all)
		]);
		return {
			filter,
			excerpts: found.items,
			heldBack: found.heldBack,
			next: found.items.length === limit ? found.items.at(-1)?.id : undefined,
			codebook,
			stories: told.map(({ id, title, secretName }) => ({ id, title, secretName }))
		};
	});
