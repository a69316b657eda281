/** Suggested groups with the help of a language model: cards that share no word can belong together, and are told why. */
import { tellingWords, type Told } from './feature';
import { cosineOf, type Meaning } from './meaning';
import { groupsIn, isTold, type Mode, type Suggestion, type Text } from './suggestion';

/** Places texts, in their order. What one means must not hang on the others, or the order of the cards would count. */
export type MeaningsOf = (texts: readonly string[]) => Promise<readonly Meaning[]>;

/** More texts of a group, and words of each, are not looked at for the two words that are nearest: each takes a moment. */
const mostTexts = 4;
const mostWords = 3;

/**
 * As `suggest`, with what a model knows of the texts. A group that no shared word or tag speaks for is told by the two of its
 * words that mean most nearly the same.
 *
 * @param texts with different ids
 */
export async function suggestByMeaning(
	texts: readonly Text[],
	others: readonly Text[],
	mode: Mode,
	meaningsOf: MeaningsOf
): Promise<Suggestion[]> {
	const meanings = await meaningsOf(texts.map(({ text }) => text));
	const placed = texts.map((text, at) => ({ ...text, meaning: meanings[at]! }));
	const textOf = new Map(texts.map(({ id, text }) => [id, text]));
	const suggestions: Suggestion[] = [];
	for (const group of groupsIn(placed, others, mode)) {
		const own = group.ids.map((id) => textOf.get(id) ?? '');
		suggestions.push(isTold(group) ? group : { ...group, ...(await nearest(own, meaningsOf)) });
	}
	return suggestions.filter(isTold);
}

/** The two words of different texts that are nearest in meaning; none when only one text has words that tell something. */
async function nearest(texts: readonly string[], meaningsOf: MeaningsOf) {
	const words = texts
		.slice(0, mostTexts)
		.flatMap((text, at) => mostTelling(text).map((word) => ({ ...word, text: at })));
	const meanings = await meaningsOf(words.map(({ word }) => word));
	let best = { near: -Infinity, words: [] as string[] };
	for (const [a, one] of words.entries()) {
		for (const [b, other] of words.slice(0, a).entries()) {
			const near = cosineOf(meanings[a]!, meanings[b]!);
			if (one.text !== other.text && one.word !== other.word && near > best.near) {
				best = { near, words: [other.written, one.written] };
			}
		}
	}
	return { words: best.words, isByMeaning: true };
}

function mostTelling(text: string): Told[] {
	const byWord = new Map(tellingWords(text).map((told) => [told.word, told]));
	return [...byWord.values()].sort((a, b) => b.weight - a.weight).slice(0, mostWords);
}
