/** Where something that was found is read, with the way back to what was looked for. */
import { resolve } from '$app/paths';
import type { Found } from '$lib/domain/search/found';
import type { Address } from '../shell/nav';

/** @param query of the search page: `q=cykel&kind=story` */
export function addressOf(hit: Found, initiative: string, query: string): Address {
	const { id, kind, group, storyId, mediaId } = hit;
	if (group === 'tag') {
		const list = resolve('/(app)/i/[initiative]/excerpts', { initiative });
		return `${list}?tag=${id}` as Address;
	}
	if (kind === 'memo') {
		const list = resolve('/(app)/i/[initiative]/memos', { initiative });
		const about: Record<string, string> = storyId
			? { story: storyId, kind: 'story' }
			: { kind: 'tag', tag: hit.tagId ?? '' };
		return `${list}?${new URLSearchParams(about).toString()}#memo-${id}` as Address;
	}
	const isPart = group === 'excerpt' || group === 'memo';
	const asked = new URLSearchParams({
		...(isPart && { excerpt: id }),
		...(group === 'story' && { words: new URLSearchParams(query).get('q') ?? '' }),
		from: `search?${query}#${placeOf(hit)}`
	});
	const home = mediaId
		? resolve('/(app)/i/[initiative]/media/[id]', { initiative, id: mediaId })
		: resolve('/(app)/i/[initiative]/stories/[id]', { initiative, id: storyId ?? id });
	return `${home}?${asked.toString()}` as Address;
}

/** The place of something on the page of what was found: an excerpt and the note on it may both be there. */
export const placeOf = ({ id, kind }: Pick<Found, 'id' | 'kind'>) =>
	`x-${kind === 'excerptMemo' ? 'note-' : ''}${id}`;
