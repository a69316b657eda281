/** Why texts were put together, in words that people wrote and tags that they gave. */
import { piecesOf, type Told } from './feature';
import type { Compared } from './likeness';

export interface Reason {
	/** As written in one of the texts, the most telling first. */
	readonly words: readonly string[];
	readonly tags: readonly string[];
}

const mostWords = 5;
const mostTags = 3;
/** The shortest run of letters that two words are told to have in common. */
const shortestPiece = 5;

/** In how many texts each word (by its stem) and each tag is. */
export interface Usual {
	readonly texts: number;
	readonly words: ReadonlyMap<string, number>;
	readonly tags: ReadonlyMap<string, number>;
}

/** What is usual among texts: what tells a group from the others must not be in most of them. */
export function usualIn(texts: readonly Compared[]): Usual {
	const [words, tags] = [texts.map(wordsOf), texts.map(tagsOf)];
	return { texts: texts.length, words: countOf(words), tags: countOf(tags) };
}

/**
 * What holds a group together: what at least two of its texts have, the more of them the better, and what is seldom
 * elsewhere. Empty when nothing can be said.
 *
 * @param usual among all texts, those of the group too
 */
export function reasonOf(group: readonly Compared[], usual: Usual): Reason {
	const words = telling(group.map(wordsOf), usual.words, usual.texts);
	const tags = telling(group.map(tagsOf), usual.tags, usual.texts);
	return {
		words: words.length > 0 ? words.slice(0, mostWords) : relatives(group),
		tags: tags.slice(0, mostTags)
	};
}

/** What a text has, by a key under which it is found in others: as it is shown, and how much it tells. */
type Had = ReadonlyMap<string, { shown: string; weight: number }>;

const wordsOf = ({ words }: Compared): Had =>
	new Map(
		words.map(({ written, stems, weight }) => [stems[0] ?? written, { shown: written, weight }])
	);

const tagsOf = ({ tags }: Compared): Had =>
	new Map(tags.map((tag) => [tag, { shown: tag, weight: 1 }]));

/** As it is shown what tells a group from the others, the most telling first. */
function telling(group: readonly Had[], usual: ReadonlyMap<string, number>, texts: number) {
	const ranked = [...countOf(group)]
		.filter(([, count]) => count > 1)
		.map(([key, count]) => {
			const found = group.flatMap((had) => had.get(key) ?? []);
			const weight = found[0]?.weight ?? 0;
			const score = weight * (count / group.length) * Math.log(1 + texts / (usual.get(key) ?? 1));
			return { key, shown: mostShown(found.map(({ shown }) => shown)), score };
		})
		.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
	return ranked.map(({ shown }) => shown);
}

function countOf(texts: readonly Had[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const had of texts) {
		for (const key of had.keys()) {
			counts.set(key, (counts.get(key) ?? 0) + 1);
		}
	}
	return counts;
}

/** The way of writing met most often; of those the shortest, then the first by its letters. */
function mostShown(shown: readonly string[]): string {
	const counts = new Map<string, number>();
	shown.forEach((one) => counts.set(one, (counts.get(one) ?? 0) + 1));
	const [first] = [...counts].sort(
		([a, often], [b, other]) => other - often || a.length - b.length || (a < b ? -1 : 1)
	);
	return first?.[0] ?? '';
}

/** Two words of different texts that have the same letters in them, such as parts of compounds; none when there are none. */
function relatives(group: readonly Compared[]): string[] {
	const first = new Map<string, { text: number; word: Told }>();
	for (const [text, { words }] of group.entries()) {
		for (const word of words) {
			for (const piece of piecesOf(word.stems[0] ?? '').filter(
				(one) => one.length >= shortestPiece
			)) {
				const before = first.get(piece);
				if (before && before.text !== text && before.word.word !== word.word) {
					return [before.word.written, word.written];
				}
				first.set(piece, before ?? { text, word });
			}
		}
	}
	return [];
}
