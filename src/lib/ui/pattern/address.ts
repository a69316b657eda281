/** From a number in a picture to the excerpts behind it. */
import { resolve } from '$app/paths';
import { queryOf, type ExcerptView } from '$lib/domain/story/excerpt-filter';

/** The excerpts of a view that have all these tags, in these stories; where one tag is enough for the view it gives way. */
export function excerptsOf(
	initiative: string,
	view: ExcerptView,
	{ tag = [], story = view.story }: { tag?: string[]; story?: string[] }
): string {
	const keeps = view.match === 'all' || view.tag.length < 2;
	const tags = [...new Set([...(keeps ? view.tag : []), ...tag])];
	const query = queryOf({
		...view,
		tag: tags,
		story,
		...(tags.length > 1 && { match: 'all' }),
		...(view.tag.length === 0 && { below: 'no' })
	});
	return `${resolve('/(app)/i/[initiative]/excerpts', { initiative })}?${query}`;
}
