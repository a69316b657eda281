/** HTML → blocks. Scripts and styles are never run nor kept; what the page hides, and what was struck out, stays behind. */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Container, DocumentBuilder, Mark } from '$lib/domain/exchange/builder';
import { decode } from '$lib/domain/exchange/decode';
import type { LeftName, Leftovers } from '$lib/domain/exchange/report';

const containers: Record<string, Container> = {
	blockquote: 'blockquote',
	ul: 'bulletList',
	menu: 'bulletList',
	ol: 'orderedList',
	li: 'listItem'
};
const blocks = new Set(
	'p div section article main aside nav header footer address figure figcaption form fieldset details summary dl dt dd tr td th caption hr body pre center'.split(
		' '
	)
);
const marks: Record<string, Mark> = { b: 'bold', strong: 'bold', i: 'italic', em: 'italic' };
/** What is left behind with all that is in it. */
const dropped: Record<string, LeftName | undefined> = {
	script: 'macros',
	del: 'deletions',
	img: 'images',
	svg: 'images',
	canvas: 'images',
	iframe: 'attachments',
	object: 'attachments',
	embed: 'attachments',
	video: 'attachments',
	audio: 'attachments',
	...Object.fromEntries(
		['head', 'style', 'template', 'noscript', 'input', 'select', 'textarea', 'button', 'math'].map(
			(name) => [name, undefined]
		)
	)
};

/** Bytes of a page → its words, in the encoding that it names where it is not plain from the bytes. */
export function decodeHtml(bytes: Uint8Array): string {
	const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
	return decode(bytes, /<meta[^>]{1,200}?charset\s*=\s*["']?([\w-]{1,40})/i.exec(head)?.[1]);
}

export function readHtml(html: string, builder: DocumentBuilder, leftovers: Leftovers): void {
	const open: Mark[] = [];
	let preformatted = 0;
	// What is still to be visited, last first: nodes, and what to do when one is left. Pages nest deeper than calls can.
	const waiting: (Tree.Node | (() => void))[] = [parse(html, { scriptingEnabled: false })];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		if (typeof next === 'function') {
			next();
		} else if ('value' in next) {
			if (preformatted > 0) lines(next.value);
			else builder.flow(next.value, named(open));
		} else if ('childNodes' in next) {
			const children = 'tagName' in next ? enter(next) : next.childNodes;
			for (let i = children.length - 1; i >= 0; i--) waiting.push(children[i]!);
		}
	}

	/** Begins an element and gives what is to be visited in it. */
	function enter(element: Tree.Element): Tree.ChildNode[] {
		const { tagName: name, childNodes } = element;
		if (name in dropped) {
			const what = dropped[name];
			if (what) leftovers.add(what);
			return [];
		}
		if (isHidden(element)) {
			leftovers.add('hidden');
			return [];
		}
		const leave = begin(element, name);
		if (leave) waiting.push(leave);
		return childNodes;
	}

	function begin(element: Tree.Element, name: string): (() => void) | undefined {
		const container = containers[name];
		const mark = marks[name];
		if (container) {
			builder.open(container);
			return () => builder.close();
		}
		if (mark) {
			open.push(mark);
			return () => void open.pop();
		}
		if (/^h[1-6]$/.test(name)) {
			builder.begin({ type: 'heading', level: Number(name[1]) });
			return () => builder.endBlock();
		}
		if (name === 'br') builder.breakLine();
		if (name === 'a' && /^(https?|mailto|ftp):/i.test(attribute(element, 'href'))) {
			leftovers.add('links');
		}
		if (name === 'table') leftovers.add('tables');
		if (name === 'pre') preformatted++;
		if (!blocks.has(name) && name !== 'table') return undefined;
		builder.endBlock();
		return () => {
			builder.endBlock();
			if (name === 'pre') preformatted--;
		};
	}

	function lines(text: string): void {
		text.split(/\r\n?|\n/).forEach((line, i) => {
			if (i > 0) builder.breakLine();
			builder.words(line, named(open));
		});
	}
}

const named = (open: readonly Mark[]): Mark[] =>
	(['bold', 'italic'] as const).filter((mark) => open.includes(mark));

function attribute({ attrs }: Tree.Element, name: string): string {
	return attrs.find((given) => given.name === name)?.value.trim() ?? '';
}

function isHidden(element: Tree.Element): boolean {
	const style = attribute(element, 'style').slice(0, 2000);
	return (
		element.attrs.some(({ name }) => name === 'hidden') ||
		/(^|;)\s*(display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(style)
	);
}
