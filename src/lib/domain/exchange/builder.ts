/**
 * Builds a story's document from the events of any reader: blocks open and close, words come in between. Whatever comes,
 * in whatever order, the result is a document that a story may hold. Nothing here recurses.
 */
import { canonical, isPrintable } from '../text/canonical';
import type { DocumentNode } from '../text/plain-text';
import { composePieces } from '../text/compose';
import type { Leftovers } from './report';

/** A block that holds other blocks. */
export type Container = 'blockquote' | 'bulletList' | 'orderedList' | 'listItem';

/** A block that holds words. */
export type WordBlock =
	| { type: 'paragraph' }
	| { type: 'heading'; level: number }
	| { type: 'dialogue'; speaker: string };

export type Mark = 'bold' | 'italic';

interface Frame {
	readonly type: Container | 'doc';
	readonly content: DocumentNode[];
}

/** Quotes and lists inside each other go no deeper; what is deeper stands on this level. */
const deepest = 8;

export class DocumentBuilder {
	readonly #frames: (Frame | undefined)[] = [{ type: 'doc', content: [] }];
	#depth = 1;
	#block: WordBlock = { type: 'paragraph' };
	#pieces: DocumentNode[] = [];

	constructor(private readonly leftovers: Leftovers) {}

	/** Opens a quote, a list or an item of one. Close it with {@link close}. */
	open(type: Container): void {
		this.endBlock();
		const isFit = type !== 'listItem' || this.#isIn('bulletList', 'orderedList');
		const frame = isFit && this.#depth < deepest ? { type, content: [] } : undefined;
		this.#depth += frame ? 1 : 0;
		this.#frames.push(frame);
	}

	/** Closes what was opened last. */
	close(): void {
		this.endBlock();
		if (this.#frames.length < 2) return;
		const frame = this.#frames.pop();
		if (frame) {
			this.#depth--;
			const node = nodeOf(frame);
			if (node) this.#append(node);
		}
	}

	/** Words that follow belong to this block, until it is ended or another one begins. */
	begin(block: WordBlock): void {
		this.endBlock();
		this.#block = block;
	}

	/** Words as they stand. */
	words(text: string, marks: readonly Mark[] = []): void {
		const clean = this.#clean(text);
		if (clean === '') return;
		const last = this.#pieces.at(-1);
		if (last?.text !== undefined && isSame(last.marks ?? [], marks)) {
			this.#pieces[this.#pieces.length - 1] = { ...last, text: last.text + clean };
		} else {
			const named = marks.map((type) => ({ type }));
			this.#pieces.push({ type: 'text', text: clean, ...(named.length > 0 && { marks: named }) });
		}
	}

	/** Words of a page or a document file, where any white space is one space. */
	flow(text: string, marks: readonly Mark[] = []): void {
		const single = text.replace(/[ \t\r\n\f]+/g, ' ');
		const before = this.#pieces.at(-1);
		const isAfterSpace = !before || before.text === undefined || before.text.endsWith(' ');
		this.words(isAfterSpace ? single.replace(/^ /, '') : single, marks);
	}

	/** A new line inside a block. */
	breakLine(): void {
		this.#pieces.push({ type: 'hardBreak' });
	}

	/** Ends the block at hand; without words it leaves no trace. */
	endBlock(): void {
		const content = tidy(this.#pieces);
		const block = this.#block;
		this.#pieces = [];
		this.#block = { type: 'paragraph' };
		if (content.length > 0) {
			this.#append({ ...shellOf(block), content });
		}
	}

	/** The whole document; everything still open is closed. */
	finish(): DocumentNode {
		while (this.#frames.length > 1) this.close();
		this.endBlock();
		const content = this.#frames[0]?.content ?? [];
		return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
	}

	#append(node: DocumentNode): void {
		const into = this.#top();
		const isList = into.type === 'bulletList' || into.type === 'orderedList';
		if (!isList || node.type === 'listItem') {
			into.content.push(node);
			return;
		}
		const item = nodeOf({ type: 'listItem', content: [node] });
		if (item) into.content.push(item);
	}

	#top(): Frame {
		return this.#frames.findLast((frame) => frame !== undefined)!;
	}

	#isIn(...types: Frame['type'][]): boolean {
		return types.includes(this.#top().type);
	}

	#clean(text: string): string {
		const spelled = canonical(text)
			.replace(/[\u00ad\ufeff]/g, '')
			.replaceAll('\u00a0', ' ');
		if (isPrintable(spelled)) return spelled;
		const kept = spelled.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Surrogate}/gu, '');
		this.leftovers.add('signs', spelled.length - kept.length);
		return kept;
	}
}

function shellOf(block: WordBlock): DocumentNode {
	switch (block.type) {
		case 'heading':
			return { type: 'heading', attrs: { level: Math.min(3, Math.max(1, block.level)) } };
		case 'dialogue':
			return { type: 'dialogue', attrs: { speaker: block.speaker } };
		case 'paragraph':
			return { type: 'paragraph' };
	}
}

/** An item begins with a paragraph; what is empty falls away. */
function nodeOf({ type, content }: Frame): DocumentNode | undefined {
	const [first] = content;
	if (!first) return undefined;
	if (type !== 'listItem' || first.type === 'paragraph') return { type, content };
	return first.type === 'heading'
		? { type, content: [{ type: 'paragraph', content: first.content ?? [] }, ...content.slice(1)] }
		: { type, content: [{ type: 'paragraph' }, ...content] };
}

const isSame = (a: readonly { type: string }[], b: readonly Mark[]) =>
	a.length === b.length && b.every((mark, i) => a[i]?.type === mark);

/** Words without space at the ends of lines, and without lines at the ends of the block. */
function tidy(pieces: readonly DocumentNode[]): DocumentNode[] {
	const spelled = pieces.map((piece) =>
		piece.text === undefined ? piece : { ...piece, text: piece.text.normalize('NFC') }
	);
	const kept = composePieces(spelled);
	const trimmed = kept.map((piece, i) => {
		if (piece.type === 'hardBreak') return piece;
		let text = piece.text ?? '';
		if (i === 0 || kept[i - 1]?.type === 'hardBreak') text = text.trimStart();
		if (i === kept.length - 1 || kept[i + 1]?.type === 'hardBreak') text = text.trimEnd();
		return { ...piece, text };
	});
	const words = trimmed.filter(({ type, text }) => type === 'hardBreak' || text);
	const from = words.findIndex(({ type }) => type !== 'hardBreak');
	const to = words.findLastIndex(({ type }) => type !== 'hardBreak');
	return from < 0 ? [] : words.slice(from, to + 1);
}
