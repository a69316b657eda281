/** The texts of a coding round cut into units, and what each coder said of each of them. */
import { segmentsOf, type Range } from '../text/segments';
import type { Unit } from './agreement';

/** What the texts are cut into: each character, each sentence, or each passage that somebody marked. */
export const unitKinds = ['characters', 'sentences', 'excerpts'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** A mark that a coder set in a text: code points, end exclusive, and the tags in play on it. */
export interface Marking extends Range {
	readonly coderId: string;
	readonly tagIds: readonly string[];
}

/** A text that was coded. */
export interface CodedText {
	/** In code points. */
	readonly length: number;
	/** Where its sentences lie; asked for only where these are the units. */
	readonly sentences: readonly Range[];
	readonly markings: readonly Marking[];
	/** Those who coded this text; of the others nothing is known here. */
	readonly coderIds: readonly string[];
}

/** A stretch of text with the tags that each coder put on it; undefined for a coder who did not code the text. */
export interface CodedUnit {
	readonly weight: number;
	readonly tags: readonly (ReadonlySet<string> | undefined)[];
}

/**
 * Cuts texts into units. Characters come in stretches that the same marks cover, as heavy as they are long.
 *
 * @param coders in the order in which the values of the units stand
 * @param onlyCoded leaves out what nobody put a tag on; of excerpts there is nothing else anyway
 */
export function codedUnits(
	texts: readonly CodedText[],
	coders: readonly string[],
	kind: UnitKind,
	onlyCoded: boolean
): CodedUnit[] {
	return texts.flatMap((text) => {
		const units = stretchesOf(text, kind).map(({ weight, covers }) => ({
			weight,
			tags: coders.map((coder) =>
				text.coderIds.includes(coder)
					? new Set(covers.filter(({ coderId }) => coderId === coder).flatMap(tagsOn))
					: undefined
			)
		}));
		return units.filter(({ tags }) => !onlyCoded || tags.some((set) => set && set.size > 0));
	});
}

/** What the coders said about one tag: there or not there. */
export function unitsForTag(units: readonly CodedUnit[], tagId: string): Unit[] {
	return units.map(({ weight, tags }) => ({
		weight,
		values: tags.map((set) => (set ? (set.has(tagId) ? 'yes' : 'no') : null))
	}));
}

/** What they said over all tags: the same only where exactly the same tags were put on. */
export function unitsForAll(units: readonly CodedUnit[]): Unit[] {
	return units.map(({ weight, tags }) => ({
		weight,
		values: tags.map((set) => (set ? [...set].sort().join(' ') : null))
	}));
}

interface Stretch {
	weight: number;
	covers: readonly Marking[];
}

function stretchesOf(text: CodedText, kind: UnitKind): Stretch[] {
	switch (kind) {
		case 'characters':
			return charactersOf(text);
		case 'sentences':
			return text.sentences.map((sentence) => ({
				weight: 1,
				covers: text.markings.filter((one) => one.start < sentence.end && sentence.start < one.end)
			}));
		case 'excerpts':
			return touching(text.markings).map((covers) => ({ weight: 1, covers }));
	}
}

function charactersOf({ markings, length }: CodedText): Stretch[] {
	const stretches = segmentsOf(markings).map(({ start, end, covers }) => ({
		weight: end - start,
		covers: covers.flatMap((at) => markings[at] ?? [])
	}));
	const bare = length - stretches.reduce((sum, { weight }) => sum + weight, 0);
	return bare > 0 ? [...stretches, { weight: bare, covers: [] }] : stretches;
}

/** Marks that hang together by overlapping, each group in the order of the text. */
export function touching<M extends Range>(markings: readonly M[]): M[][] {
	const groups: M[][] = [];
	let reach = -1;
	for (const one of markings.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
		if (one.start < reach) {
			groups.at(-1)?.push(one);
		} else {
			groups.push([one]);
		}
		reach = Math.max(reach, one.end);
	}
	return groups;
}

const tagsOn = ({ tagIds }: Marking) => tagIds;
