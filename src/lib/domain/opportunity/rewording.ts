/**
 * Whether a change of a text is more than spelling: another word, a word more or less, another number. Case,
 * punctuation, spaces, and one wrong letter in a long word are spelling.
 */
export function isSubstantial(before: string, after: string): boolean {
	const old = wordsOf(before);
	const fresh = wordsOf(after);
	return old.length !== fresh.length || old.some((word, at) => !isSameWord(word, fresh[at] ?? ''));
}

function wordsOf(text: string): string[] {
	return (
		text
			.normalize('NFC')
			.toLocaleLowerCase('da')
			.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
	);
}

const longWord = /^[\p{L}\p{M}]{6,}$/u;

function isSameWord(a: string, b: string): boolean {
	return a === b || (longWord.test(a) && longWord.test(b) && isOneLetterOff([...a], [...b]));
}

function isOneLetterOff(a: string[], b: string[]): boolean {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	if (long.length - short.length > 1) {
		return false;
	}
	let same = 0;
	while (same < short.length && short[same] === long[same]) {
		same++;
	}
	const rest = short.length === long.length ? short.slice(same + 1) : short.slice(same);
	return rest.join('') === long.slice(same + 1).join('');
}
