/**
 * By what somebody could be known though no name is told (R20): what few others share. A town is small, and “the only one of
 * 13 who shoots” is a name there. It is counted among the young people of the initiative alone, so it hints and clears nobody.
 */
import type { AgeBand } from '../consent/rule';

/** One of the young people of an initiative, as those beyond the team could come to know them. */
export interface Known {
	id: string;
	band: AgeBand;
	/** Empty where it is not known. */
	area: string;
	/** What their stories are tagged with. */
	tagIds: readonly string[];
}

/** A tag that stands for what others could see or hear. */
export interface VisibleTag {
	id: string;
	name: string;
}

export type Trait =
	| { kind: 'band'; band: AgeBand }
	| { kind: 'area'; area: string }
	| { kind: 'tag'; tag: VisibleTag };

/** Traits that few share, and how many do, the storyteller among them. */
export interface Rare {
	traits: Trait[];
	people: number;
}

/** So many traits together are looked at: more than three at once nobody holds against each other. */
const most = 3;
/** So many are shown, or nobody reads them. */
const shown = 5;

/**
 * Combinations of traits that fewer than `k` share and of which no part is rare by itself; the rarest and shortest first.
 *
 * @param tags what the story at hand is tagged with
 * @param all  the young people of the initiative, with the storyteller
 */
export function rareTraits(
	{ id, tags }: { id: string; tags: readonly VisibleTag[] },
	all: readonly Known[],
	k: number
): Rare[] {
	const own = all.find((one) => one.id === id);
	if (!own) return [];
	const traits: Trait[] = [
		{ kind: 'band', band: own.band },
		...(own.area ? [{ kind: 'area' as const, area: own.area }] : []),
		...tags.map((tag) => ({ kind: 'tag' as const, tag }))
	];
	const sharing = traits.map((trait) => new Set(all.filter((one) => has(one, trait, id))));
	const rare: { at: number[]; people: number }[] = [];
	for (const at of combinations(traits.length)) {
		if (rare.some((one) => one.at.every((index) => at.includes(index)))) continue;
		const people = together(
			at.map((index) => sharing[index]!),
			k
		);
		if (people < k) rare.push({ at, people });
	}
	return rare
		.toSorted((a, b) => a.people - b.people || a.at.length - b.at.length)
		.slice(0, shown)
		.map(({ at, people }) => ({ traits: at.map((index) => traits[index]!), people }));
}

/** How many are in each of the sets; of `k` and more, `k`. */
function together(sets: readonly ReadonlySet<Known>[], k: number): number {
	const [smallest = new Set<Known>(), ...others] = sets.toSorted((a, b) => a.size - b.size);
	let people = 0;
	for (const one of smallest) {
		if (others.every((set) => set.has(one)) && ++people === k) break;
	}
	return people;
}

/** Whoever tells it has all that their story is tagged with. */
function has(one: Known, trait: Trait, tellerId: string): boolean {
	if (trait.kind === 'band') return one.band === trait.band;
	if (trait.kind === 'area') return one.area === trait.area;
	return one.id === tellerId || one.tagIds.includes(trait.tag.id);
}

/** Places of one, two and three of `count` things, the shorter ones first. */
function combinations(count: number): number[][] {
	let longest: number[][] = [[]];
	const all: number[][] = [];
	for (let length = 1; length <= most; length++) {
		longest = longest.flatMap((before) =>
			Array.from({ length: count }, (_, at) => at)
				.filter((at) => at > (before.at(-1) ?? -1))
				.map((at) => [...before, at])
		);
		all.push(...longest);
	}
	return all;
}
