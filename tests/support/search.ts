/** What somebody finds by words. */
import type { Context } from '$lib/server/context';
import * as search from '$lib/server/service/search';

/** Stories and media. */
export async function found(ctx: Context, initiative: string, query: string) {
	const { items } = await search.find(ctx, initiative, query);
	return items.filter(({ group }) => group === 'story' || group === 'media');
}
