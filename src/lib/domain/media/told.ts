/** What of a picture or a recording is told beyond the team (B5, R18). */
import type { Others } from './media';
import { freshAfter } from '../text/fresh';
import { placesMarked, type MarkedWords } from '../text/marked-words';
import { masked, type Stretch } from '../text/masking';
import { offsetsOf } from '../text/offset';

/** What is said about it, and in it. */
export interface Said {
	readonly title: string;
	readonly ownWords: string;
	readonly altText: string;
	/** `at` in ms. */
	readonly transcript: readonly { readonly at: number; readonly text: string }[];
}

/** The same with no marked word in it. */
export interface Told extends Said {
	/** A marked word is said in the recording. Sound cannot be masked: it is played in the team alone. */
	readonly isNamed: boolean;
}

/** A part of all that is said, with its place in {@link saidText} in code points. */
export interface SaidPart {
	readonly start: number;
	readonly text: string;
}

/** Title, own words, description, and each line of the transcript. */
export function saidParts({ title, ownWords, altText, transcript }: Said): SaidPart[] {
	const texts = [title, ownWords, altText, ...transcript.map(({ text }) => text)];
	let start = 0;
	return texts.map((text) => {
		const part = { start, text };
		start += offsetsOf(text).length + 1;
		return part;
	});
}

/** All that is said as one text, a line for each part: words that are marked may go over the end of a line. */
export const saidText = (said: Said): string =>
	saidParts(said)
		.map(({ text }) => text)
		.join('\n');

/** @param marks of the whole story: what is masked in its text is masked here */
export function toldOf(said: Said, marks: readonly MarkedWords[]): Told {
	const masks = placesMarked(saidText(said), marks);
	const [title = '', ownWords = '', altText = '', ...lines] = saidParts(said).map(
		({ start, text }) => masked(text, start, masks)
	);
	const first = saidParts(said)[beside]?.start ?? Infinity;
	return {
		title,
		ownWords,
		altText,
		transcript: said.transcript.map(({ at }, line) => ({ at, text: lines[line] ?? '' })),
		isNamed: masks.some(({ end }) => end > first)
	};
}

/** `others`: somebody else is in it who was not asked; `named`: a marked word is said in it. */
export type LeftOut = 'others' | 'named';

/** Why a file is not handed out to anybody beyond the team, its maker included (R17); null where it is. */
export function leftOutOf(others: Others, isNamed: boolean): LeftOut | null {
	return others === 'notAsked' ? 'others' : isNamed ? 'named' : null;
}

/** So many parts stand before the transcript. */
const beside = 3;

/**
 * What nobody has looked at, after a change of what is said.
 *
 * @param unchecked before the change; null when nobody has looked at any of it
 */
export function uncheckedAfter(
	before: Said,
	after: Said,
	unchecked: readonly Stretch[] | null
): [number, number][] | null {
	const text = saidText(after);
	const { slice } = offsetsOf(text);
	return (
		unchecked &&
		freshAfter(saidText(before), text, unchecked)
			// A line that was cut in two says nothing new.
			.filter(([start, end]) => /[\p{L}\p{N}]/u.test(slice(start, end)))
			.map(([start, end]) => [start, end])
	);
}

/** Stretches that were masked and would be told as they stand, though nobody has said that they may. */
export function bared(
	said: Said,
	before: readonly MarkedWords[],
	after: readonly MarkedWords[]
): [number, number][] {
	const text = saidText(said);
	const open = after
		.filter(({ kind }) => kind === 'open')
		.map((mark) => ({ ...mark, kind: 'other' as const }));
	const still = placesMarked(text, [...after, ...open]);
	return placesMarked(text, before)
		.filter(({ start, end }) => !still.some((one) => one.start <= start && end <= one.end))
		.map(({ start, end }) => [start, end]);
}
