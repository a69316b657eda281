import { canonical, lengthOf } from './canonical';

/** A node of a story's document, in the shape that tiptap writes. `domain/story/document` says which are allowed. */
export interface DocumentNode {
	readonly type: string;
	readonly attrs?: Readonly<Record<string, string | number | null>>;
	readonly content?: readonly DocumentNode[];
	readonly text?: string;
	readonly marks?: readonly { readonly type: string }[];
}

/** Where a node's text stands in the plain text, in code points. */
export interface Placed {
	readonly node: DocumentNode;
	readonly start: number;
	readonly end: number;
}

/** A block that holds words (paragraph, heading, turn of a dialogue) with its pieces in order. */
export interface PlacedBlock extends Placed {
	readonly pieces: readonly Placed[];
}

/** Whether a node holds words itself, rather than other blocks. */
export function holdsWords(node: DocumentNode): boolean {
	return wordBlocks.has(node.type);
}

const wordBlocks = new Set(['paragraph', 'heading', 'dialogue']);

/**
 * The canonical plain text of a document: its words only. Blocks are parted by one LF, a hard break is one LF; list
 * signs and the names of speakers are how it is set, not what is said, and take no position.
 *
 * The document must be normalised (`readDocument`), else positions would shift with NFC.
 */
export function plainText(document: DocumentNode): string {
	return blocksOf(document)
		.map((block) => (block.content ?? []).map(wordsOf).join(''))
		.join('\n');
}

/** The word-holding blocks of a document with their places in its plain text. */
export function placeBlocks(document: DocumentNode): PlacedBlock[] {
	let at = 0;
	return blocksOf(document).map((node) => {
		const start = at;
		const pieces = (node.content ?? []).map((piece) => {
			const from = at;
			at += lengthOf(wordsOf(piece));
			return { node: piece, start: from, end: at };
		});
		return { node, pieces, start, end: at++ };
	});
}

/** The words of an inline node. */
export function wordsOf(piece: DocumentNode): string {
	return piece.type === 'hardBreak' ? '\n' : (piece.text ?? '');
}

const mostParagraphs = 1200;

/**
 * A document whose plain text is exactly the given text (in canonical form): a paragraph for each line. A text of very
 * many lines shares them out over fewer paragraphs, so that a document never grows past its limits by being opened.
 */
export function fromPlainText(text: string): DocumentNode {
	const lines = canonical(text).split('\n');
	const share = Math.ceil(lines.length / mostParagraphs);
	const content: DocumentNode[] = [];
	for (let i = 0; i < lines.length; i += share) {
		content.push(paragraphOf(lines.slice(i, i + share).join('\n')));
	}
	return { type: 'doc', content };
}

function paragraphOf(text: string): DocumentNode {
	return text === ''
		? { type: 'paragraph' }
		: { type: 'paragraph', content: [{ type: 'text', text }] };
}

function blocksOf(node: DocumentNode): DocumentNode[] {
	return holdsWords(node) ? [node] : (node.content ?? []).flatMap(blocksOf);
}
