/** Where something that was found is read, with the way back to what was looked for. */
import { resolve } from '$app/paths';
import type { Found } from '$lib/domain/search/found';
import type { Address } from '../shell/nav';

/** @param query of the search page: `q=cykel&kind=story` */
export function addressOf(
	{ id, kind, group, storyId, mediaId }: Found,
	initiative: string,
	query: string
): Address {
	const from = `search?${query}`;
	const words = new URLSearchParams(query).get('q') ?? '';
	if (group === 'tag') {
		const list = resolve('/(app)/i/[initiative]/excerpts', { initiative });
		return `${list}?tag=${id}` as Address;
	}
	if (kind === 'memo') {
		const list = resolve('/(app)/i/[initiative]/memos', { initiative });
		return `${list}?${storyId ? `story=${storyId}` : 'kind=tag'}` as Address;
	}
	const isPart = group === 'excerpt' || group === 'memo';
	const asked = new URLSearchParams({
		...(isPart && { excerpt: id }),
		...(group === 'story' && { words }),
		from
	});
	const home = mediaId
		? resolve('/(app)/i/[initiative]/media/[id]', { initiative, id: mediaId })
		: resolve('/(app)/i/[initiative]/stories/[id]', { initiative, id: storyId ?? id });
	return `${home}?${asked.toString()}` as Address;
}
