import { DomainError } from '../error';
import { holdsCpr } from '../text/cpr';
import { canonical, isPrintable, lengthOf } from '../text/input';
import { fromPlainText, plainText } from '../text/plain-text';
import { readNode, refuse } from './node';

/** A story's text may hold this many code points, whichever way it comes. */
export const longestStory = 1_200_000;
const deepest = 100;
/** Nodes of all kinds in one document. */
export const mostNodes = 5_000;
/** Length of a document as JSON. */
export const largest = 2 * 1024 * 1024;

/** A document that was checked and normalised, and what follows from it. */
export interface StoryText {
	/** The document as JSON, as it is stored. */
	readonly document: string;
	readonly plainText: string;
	/** Code points of the plain text. */
	readonly length: number;
}

/**
 * Reads a document as the editor sends it: every node, mark and attribute must be known. Words come out in NFC with LF.
 *
 * @throws DomainError `document_too_deep`, `document_too_large`, `document_invalid` with the name of what is unknown,
 * `control_characters`, `cpr_number`, `too_long`
 */
export function readDocument(input: unknown): StoryText {
	measure(input);
	const document = readNode(input, 'doc');
	const json = JSON.stringify(document);
	if (json.length > largest) {
		refuse('document_too_large', { limit: largest });
	}
	return checked(json, plainText(document), 'document');
}

/**
 * Makes a story of plain text, each line a paragraph. Its canonical plain text is the given one in NFC with LF.
 *
 * @throws DomainError `control_characters`, `cpr_number`, `too_long`
 */
export function readText(input: string): StoryText {
	if (input.length > 2 * longestStory) {
		throw new DomainError('too_long', { limit: longestStory }, 'text');
	}
	return checked(JSON.stringify(fromPlainText(input)), canonical(input), 'text');
}

function checked(document: string, text: string, field: string): StoryText {
	const length = lengthOf(text);
	if (length > longestStory) {
		throw new DomainError('too_long', { limit: longestStory }, field);
	}
	if (!isPrintable(text)) {
		throw new DomainError('control_characters', {}, field);
	}
	if (holdsCpr(text)) {
		throw new DomainError('cpr_number', {}, field);
	}
	return { document, plainText: text, length };
}

/** Depth and number of nodes, without recursion: ten thousand nested quotes must not reach anything that recurses. */
function measure(input: unknown): void {
	const waiting: { node: unknown; depth: number }[] = [{ node: input, depth: 1 }];
	let nodes = 0;
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const { node, depth } = next;
		if (depth > deepest) {
			refuse('document_too_deep', { limit: deepest });
		}
		if (++nodes > mostNodes) {
			refuse('document_too_large', { limit: mostNodes });
		}
		const content: unknown =
			typeof node === 'object' && node !== null && 'content' in node ? node.content : undefined;
		if (Array.isArray(content)) {
			content.forEach((child) => waiting.push({ node: child, depth: depth + 1 }));
		}
	}
}
