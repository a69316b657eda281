import { searchGroups, type SearchGroup } from '$lib/domain/search/found';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';

const texts: Record<SearchGroup, [() => string, (count: { count: number }) => string]> = {
	story: [m.count_story_one, m.count_story],
	excerpt: [m.count_excerpt_one, m.count_excerpt],
	memo: [m.search_count_memo_one, m.search_count_memo],
	media: [m.search_count_media_one, m.search_count_media],
	tag: [m.search_count_tag_one, m.search_count_tag]
};

/** What there is to look in, of what there is any: `én fortælling, 3 uddrag og 12 mærker`. */
export function scopeInWords(scope: Record<SearchGroup, number>): string {
	const said = searchGroups.flatMap((group) => {
		const count = scope[group];
		const [one, many] = texts[group];
		return count === 0 ? [] : [count === 1 ? one() : many({ count })];
	});
	return new Intl.ListFormat(getLocale()).format(said);
}
