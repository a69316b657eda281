import type { DocumentNode } from './plain-text';

/**
 * Makes the pieces of a block NFC as a whole: a sign that composes with the end of the piece before it (e + ´ where bold
 * begins) moves over to that piece. Each piece must be in NFC by itself.
 */
export function composePieces(pieces: readonly DocumentNode[]): DocumentNode[] {
	const composed: DocumentNode[] = [];
	for (const piece of pieces) {
		const before = composed.at(-1);
		if (before?.text === undefined || piece.text === undefined) {
			composed.push(piece);
			continue;
		}
		const [signs, rest] = leadingSigns(before.text, piece.text);
		if (signs !== '') {
			composed[composed.length - 1] = { ...before, text: (before.text + signs).normalize('NFC') };
		}
		if (rest !== '') {
			composed.push({ ...piece, text: rest });
		}
	}
	return composed;
}

function leadingSigns(before: string, text: string): [string, string] {
	// All combining signs at once: two of them may change places, and only then compose with what stands before.
	let signs = /^\p{M}+/u.exec(text)?.[0] ?? '';
	let rest = text.slice(signs.length);
	while (rest !== '' && !standApart(before + signs, rest)) {
		const sign = String.fromCodePoint(rest.codePointAt(0)!);
		signs += sign;
		rest = rest.slice(sign.length);
	}
	return [signs, rest];
}

/** Whether two texts stay as they are when put together. Normalisation never reaches further than a few signs. */
function standApart(before: string, after: string): boolean {
	const [tail, head] = [before.slice(-64), after.slice(0, 64)];
	return (tail + head).normalize('NFC') === tail.normalize('NFC') + head.normalize('NFC');
}
