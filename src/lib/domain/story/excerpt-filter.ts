/** How excerpts are narrowed, ordered and put under headings; in an address, in the API, and in a view that is kept. */
import * as v from 'valibot';
import { families } from '../codebook/family';
import { branchOf } from '../codebook/tag';
import { ageBands } from '../consent/rule';
import { wordPurposes } from '../consent/scope';
import { date, line, maybe, oneOf, text, uuid } from '../text/input';
import { barriers, touchpoints } from './journey';

/** One or several, as an address gives them; what is empty is left out. */
function several<const S extends v.GenericSchema>(item: S) {
	return v.optional(
		v.pipe(
			v.unknown(),
			v.transform((given) =>
				[...new Set([given].flat())].filter(
					(one) => one !== '' && one !== undefined && one !== null
				)
			),
			v.array(item, 'invalid'),
			v.maxLength(50, 'out_of_range')
		),
		[]
	);
}

/** Of the words that are looked for, in code points. */
export const longestWords = 200;

/** What narrows a list of excerpts. Within one field any will do, unless `match` is `all`; all fields must hold. */
export const excerptFilter = v.object({
	/** Words in the quote or in the note on it; see domain/search/query. */
	q: maybe(text(longestWords)),
	family: several(oneOf(families)),
	tag: several(uuid),
	/** Tags that it must not have. */
	notTag: several(uuid),
	/** Whether one of the tags is enough. */
	match: v.optional(oneOf(['any', 'all']), 'any'),
	/** Whether what hangs below a tag counts as that tag. */
	below: v.optional(oneOf(['yes', 'no']), 'yes'),
	story: several(uuid),
	storyteller: several(uuid),
	ageBand: several(oneOf(ageBands)),
	area: several(line(200)),
	/** Of the moments that it belongs to; a barrier may also stand at the excerpt itself. */
	touchpoint: several(oneOf(touchpoints)),
	barrier: several(oneOf(barriers)),
	/** Who pointed at it. */
	coder: several(line(100)),
	/** Whether there is a note on it. */
	memo: maybe(oneOf(['with', 'without'])),
	/** Days on which it was made, both included. */
	from: maybe(date),
	to: maybe(date),
	/** What the words are wanted for: only what somebody was asked about reading them. */
	purpose: v.optional(oneOf(wordPurposes), 'team')
});

export type ExcerptFilter = v.InferOutput<typeof excerptFilter>;

export const excerptSorts = ['newest', 'oldest', 'story', 'storyteller'] as const;
export const excerptGroups = ['none', 'tag', 'story', 'storyteller', 'ageBand'] as const;

export type ExcerptSort = (typeof excerptSorts)[number];
export type ExcerptGroup = (typeof excerptGroups)[number];

/** A filter with its order and headings. */
export const excerptView = v.object({
	...excerptFilter.entries,
	sort: v.optional(oneOf(excerptSorts), 'newest'),
	group: v.optional(oneOf(excerptGroups), 'none')
});

export type ExcerptView = v.InferOutput<typeof excerptView>;

/** The fields of an address as {@link excerptView} takes them; others are left out. */
export function fieldsOf(query: URLSearchParams): Record<string, string[] | string> {
	const names = [...new Set(query.keys())].filter((name) => name in excerptView.entries);
	return Object.fromEntries(
		names.map((name) => {
			const values = query.getAll(name).filter((value) => value !== '');
			return [name, values.length > 1 ? values : (values[0] ?? '')] as const;
		})
	);
}

/** A view as the query of an address: always the same for the same view, and empty for the one that shows all. */
export function queryOf(view: Partial<ExcerptView>): string {
	const usual: Partial<ExcerptView> = v.parse(excerptView, {});
	const query = new URLSearchParams();
	for (const name of Object.keys(excerptView.entries) as (keyof ExcerptView)[]) {
		const value = view[name];
		if (Array.isArray(value)) {
			value.toSorted().forEach((one) => query.append(name, one));
		} else if (value && value !== usual[name]) {
			query.set(name, value);
		}
	}
	return query.toString();
}

/** In how many ways a view narrows the list. */
export function narrowings(view: Partial<ExcerptView>): number {
	const names = Object.keys(excerptFilter.entries) as (keyof ExcerptFilter)[];
	const given = names.filter((name) => !['match', 'below'].includes(name));
	return given.filter((name) => queryOf({ [name]: view[name] }) !== '').length;
}

/** The tags that a filter asks for: one of each set must be there, none of the others. */
export function tagsWanted(
	codebook: Parameters<typeof branchOf>[0],
	{ tag, notTag, match, below }: Pick<ExcerptFilter, 'tag' | 'notTag' | 'match' | 'below'>
): { tagSets: string[][]; notTagIds: string[] } {
	const withBelow = (id: string) => {
		const branch = below === 'yes' ? branchOf(codebook, id) : [];
		return branch.length > 0 ? branch : [id];
	};
	const sets = tag.map(withBelow);
	const any = sets.length > 0 ? [[...new Set(sets.flat())]] : [];
	return { tagSets: match === 'all' ? sets : any, notTagIds: notTag.flatMap(withBelow) };
}
