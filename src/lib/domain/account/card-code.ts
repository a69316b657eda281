/** Codes on the cards of young people: how they are made, read and printed. */

/** No I, L, O, U, 0 or 1: nothing that a handwriting or a glance confuses, and no words by accident. */
export const alphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Signs in a code. */
export const codeLength = 8;
/** What a 32-bit number must stay below, so that each sign is as likely as the next. */
const fair = Math.floor(2 ** 32 / alphabet.length) * alphabet.length;

/**
 * A fresh code, without the hyphen that it is shown with: 39 bits.
 *
 * @param random gives that many random 32-bit numbers
 */
export function newCode(random: (count: number) => Iterable<number>): string {
	let code = '';
	while (code.length < codeLength) {
		const fairOnes = [...random(codeLength)].filter((number) => number < fair);
		code += fairOnes.map((number) => alphabet[number % alphabet.length]).join('');
	}
	return code.slice(0, codeLength);
}

/** What was typed as the code it means: any case, with or without spaces and hyphens; null when it can be none. */
export function readCode(typed: string): string | null {
	const code = typed.replace(/[\s\u2010-\u2015\u2212-]/g, '').toUpperCase();
	return code.length === codeLength && [...code].every((sign) => alphabet.includes(sign))
		? code
		: null;
}

/** The code as it is printed: two groups of four. */
export function printedCode(code: string): string {
	return `${code.slice(0, 4)}-${code.slice(4)}`;
}
