import * as browsing from '$lib/server/service/excerpt-browse';
import * as stories from '$lib/server/service/story';
import * as storytellers from '$lib/server/service/storyteller';
import * as tags from '$lib/server/service/tag';

const everything = { after: undefined, limit: 1000 };

type Context = Parameters<typeof tags.all>[0];

/** What there is in an initiative to narrow excerpts by, with the names that choices are told by. */
export async function facetSources(ctx: Context, initiative: string) {
	const [codebook, told, people, coders] = await Promise.all([
		tags.all(ctx, initiative),
		stories.titles(ctx, initiative),
		storytellers.list(ctx, initiative, everything),
		browsing.coders(ctx, initiative)
	]);
	return {
		codebook,
		stories: told,
		people: people.map(({ id, secretName }) => ({ id, name: secretName })),
		areas: [...new Set(people.map(({ area }) => area).filter(Boolean))].toSorted(),
		coders
	};
}
