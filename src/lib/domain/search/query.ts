/** What somebody typed to look for, as terms: words, "phrases" and -words that must not be there. */
import { wordsIn } from './fold';
import { stemsOf } from './stem';

export interface Term {
	/** Folded; several in a phrase, which must stand side by side. */
	words: string[];
	/** Whether the (last) word may be the beginning of a longer one. */
	isBeginning: boolean;
	/** Whether other forms of the word count too; not in a phrase. */
	stems: string[];
	/** Whether it must not be there. */
	isUnwanted: boolean;
}

const longest = 12;

/**
 * Reads a query. The last word counts as a beginning too, for one is still typing it; `word*` always does.
 * Never fails: signs that mean nothing are passed over. At most 12 terms.
 */
export function readQuery(typed: string): Term[] {
	const parts = [
		...typed
			.normalize('NFC')
			.matchAll(/(?<![\p{L}\p{N}])(-?)(?:["“”„»«]([^"“”„»«]+)["“”„»«]|(\S+))/gu)
	].slice(0, longest);
	const terms = parts.flatMap(([, minus, phrase, word], at) => {
		const isUnwanted = minus === '-';
		if (phrase !== undefined) {
			return phraseTerm(phrase, isUnwanted);
		}
		const isTyping = at === parts.length - 1 && !isUnwanted;
		return wordTerm(word ?? '', isUnwanted, isTyping);
	});
	return terms.some((term) => !term.isUnwanted) ? terms : [];
}

function phraseTerm(phrase: string, isUnwanted: boolean): Term[] {
	const words = Array.from(wordsIn(phrase), ({ word }) => word);
	return words.length === 0 ? [] : [{ words, isBeginning: false, stems: [], isUnwanted }];
}

/** What holds a hyphen or a slash is several words side by side. */
function wordTerm(typed: string, isUnwanted: boolean, isTyping: boolean): Term[] {
	const words = Array.from(wordsIn(typed), ({ word }) => word);
	const isBeginning = isTyping || typed.endsWith('*');
	const [only] = words;
	return only === undefined
		? []
		: [{ words, isBeginning, stems: words.length === 1 ? stemsOf(only) : [], isUnwanted }];
}

/** Whether a word of a text, folded, is one that a term asks for. Phrases are for {@link phraseAt}. */
export function isHit(term: Term, word: string): boolean {
	const [wanted = ''] = term.words;
	return (
		wanted === word ||
		(term.isBeginning && word.startsWith(wanted)) ||
		(term.stems.length > 0 && stemsOf(word).some((stem) => term.stems.includes(stem)))
	);
}

/** Whether a phrase begins at a place among the words of a text. */
export function phraseAt(term: Term, words: readonly { word: string }[], at: number): boolean {
	return term.words.every((wanted, i) => {
		const word = words[at + i]?.word;
		const isLast = i === term.words.length - 1;
		return word === wanted || (isLast && term.isBeginning && (word?.startsWith(wanted) ?? false));
	});
}
