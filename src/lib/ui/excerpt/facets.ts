/** What excerpts can be narrowed by, as lists of choices, and a view's choices as chips that can be taken off. */
import { families, flatten, treeOf, type Tag } from '$lib/domain/codebook/tag';
import type { Family } from '$lib/domain/codebook/family';
import { ageBands } from '$lib/domain/consent/rule';
import { queryOf, type ExcerptView } from '$lib/domain/story/excerpt-filter';
import { barriers, touchpoints } from '$lib/domain/story/journey';
import { m } from '$lib/i18n/paraglide/messages';
import type { OptionGroup } from '../base/Select.svelte';
import { familyNames } from '../codebook/families';
import { byName } from '../codebook/order';
import { bandText } from '../consent/texts';
import { barrierInWords, touchpointInWords } from '../journey/words';
import { dayInWords } from '../story/day';

export interface Choice {
	value: string;
	label: string;
	family?: Family;
	depth?: number;
	/** How many of those found have it; absent where it is not counted. */
	count?: number;
}

type ListName =
	| 'tag'
	| 'notTag'
	| 'family'
	| 'story'
	| 'storyteller'
	| 'ageBand'
	| 'area'
	| 'touchpoint'
	| 'barrier'
	| 'coder';

export interface Facet {
	name: ListName;
	title: string;
	choices: Choice[];
}

/** What an initiative has to choose from. */
export interface Sources {
	codebook: Tag[];
	byTag: Record<string, number>;
	stories: { id: string; title: string; secretName: string }[];
	people: { id: string; name: string }[];
	areas: string[];
	coders: { id: string; name: string }[];
}

export function facetsOf({ codebook, byTag, stories, people, areas, coders }: Sources): Facet[] {
	const named = (all: { id: string; name: string }[]) =>
		all.map(({ id, name }) => ({ value: id, label: name }));
	const facets: Facet[] = [
		{ name: 'tag', title: m.excerpts_tags(), choices: tagChoices(codebook, byTag) },
		{
			name: 'family',
			title: m.excerpts_family(),
			choices: families.map((family) => ({
				value: family,
				label: familyNames[family].many(),
				family
			}))
		},
		{
			name: 'story',
			title: m.excerpts_story(),
			choices: stories.map(({ id, title, secretName }) => ({
				value: id,
				label: `${title} · ${secretName}`
			}))
		},
		{ name: 'storyteller', title: m.excerpts_storyteller(), choices: named(people) },
		{
			name: 'ageBand',
			title: m.excerpts_age(),
			choices: ageBands.map((band) => ({ value: band, label: bandText(band) }))
		},
		{
			name: 'area',
			title: m.excerpts_area(),
			choices: areas.map((area) => ({ value: area, label: area }))
		},
		{
			name: 'touchpoint',
			title: m.journey_touchpoint(),
			choices: touchpoints.map((one) => ({ value: one, label: touchpointInWords(one) }))
		},
		{
			name: 'barrier',
			title: m.excerpts_barrier(),
			choices: barriers.map((one) => ({ value: one, label: barrierInWords(one) }))
		},
		{ name: 'coder', title: m.excerpts_coder(), choices: named(coders) }
	];
	return facets.filter(({ choices }) => choices.length > 0);
}

/** Tags as the tree that they are, family by family. */
export function tagChoices(codebook: readonly Tag[], byTag: Record<string, number> = {}): Choice[] {
	return families.flatMap((family) =>
		flatten(treeOf(codebook, family, byName)).map(({ tag, depth }) => ({
			value: tag.id,
			label: tag.name,
			family,
			depth,
			count: byTag[tag.id] ?? 0
		}))
	);
}

/** Tags to take one of, under their families: in two of them tags may be called the same. */
export function tagOptions(choices: readonly Choice[]): OptionGroup[] {
	return families
		.map((family) => ({
			label: familyNames[family].many(),
			options: choices
				.filter((choice) => choice.family === family)
				.map(({ value, label }) => ({ value, label }))
		}))
		.filter(({ options }) => options.length > 0);
}

export interface Chip {
	label: string;
	/** The query of the same view without it. */
	without: string;
}

const listOf = (view: ExcerptView, name: ListName): string[] => view[name];

/** All that narrows a view, one chip each. */
export function chipsOf(view: ExcerptView, facets: readonly Facet[]): Chip[] {
	const tags = facets.find(({ name }) => name === 'tag')?.choices ?? [];
	const chosen = [
		...facets.map(({ name, title, choices }) => ({ name, title, choices })),
		{ name: 'notTag' as const, title: m.excerpts_not_tag(), choices: tags }
	].flatMap(({ name, title, choices }) =>
		listOf(view, name).map((value) => ({
			label: `${title}: ${choices.find((choice) => choice.value === value)?.label ?? '…'}`,
			without: queryOf({ ...view, [name]: listOf(view, name).filter((other) => other !== value) })
		}))
	);
	const single = [
		['q', view.q && `“${view.q}”`],
		['memo', view.memo && memoNames[view.memo]()],
		['from', view.from && m.excerpts_from_chip({ day: dayInWords(view.from) })],
		['to', view.to && m.excerpts_to_chip({ day: dayInWords(view.to) })],
		['purpose', purposeNames()[view.purpose]]
	] as const;
	return [
		...chosen,
		...single.flatMap(([name, label]) =>
			label ? [{ label, without: queryOf({ ...view, [name]: undefined }) }] : []
		)
	];
}

export const memoNames = { with: m.excerpts_memo_with, without: m.excerpts_memo_without };

/** What a reader may ask the words for, beside reading them in the team. */
const purposeNames = (): Partial<Record<ExcerptView['purpose'], string>> => ({
	workshop: m.excerpts_purpose_chip({ purpose: m.excerpts_purpose_workshop() }),
	quote: m.excerpts_purpose_chip({ purpose: m.excerpts_purpose_quote() })
});
