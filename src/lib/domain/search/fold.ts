/** Words as they are compared: Danes write å as aa, æ as ae, ø as oe when the keyboard lacks them, and expect to find all. */

/** A word of a text and where it stands: UTF-16 offsets, end exclusive. */
export interface Word {
	/** See {@link fold}. */
	word: string;
	start: number;
	end: number;
}

const letters = /[\p{L}\p{N}\p{M}]+/gu;
const plain = /^[a-z0-9æøå]*$/;
const twins: Record<string, string> = { aa: 'å', ae: 'æ', oe: 'ø', ä: 'æ', ö: 'ø' };

/** A word in lower case, with aa, ae, oe (and ä, ö) as å, æ, ø, and without other diacritics. Folding twice changes nothing. */
export function fold(word: string): string {
	const lower = word.normalize('NFC').toLowerCase();
	const bare = plain.test(lower) ? lower : lower.replace(/[^a-z0-9æøå]/gu, bareLetter);
	return bare.replace(/aa|ae|oe/g, (pair) => twins[pair] ?? pair);
}

function bareLetter(letter: string): string {
	return twins[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '');
}

/** The words of a text, in order. */
export function* wordsIn(text: string): Generator<Word> {
	for (const found of text.matchAll(letters)) {
		const word = fold(found[0]);
		if (word !== '') {
			yield { word, start: found.index, end: found.index + found[0].length };
		}
	}
}

/** The words of a text, folded, in order. A long text has few words that are new. */
export function foldedWords(text: string): string[] {
	const known = new Map<string, string>();
	const folded = (text.match(letters) ?? []).map((word) => {
		const before = known.get(word);
		if (before !== undefined) {
			return before;
		}
		const now = fold(word);
		known.set(word, now);
		return now;
	});
	return folded.filter((word) => word !== '');
}

/** The words of a text one after the other, as the index holds them. */
export const foldText = (text: string) => foldedWords(text).join(' ');
