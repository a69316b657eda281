import { DomainError } from '../error';
import { composePieces } from '../text/compose';
import { holdsCpr } from '../text/cpr';
import { canonical, isPrintable, lengthOf } from '../text/input';
import type { DocumentNode } from '../text/plain-text';

type Check = (value: unknown) => boolean;

interface Rule {
	readonly children: readonly string[];
	/** The first child must be of this kind. */
	readonly first?: string;
	readonly needsChild?: true;
	readonly attrs?: Readonly<Record<string, Check>>;
}

const inline = ['text', 'hardBreak'];
const blocks = ['paragraph', 'heading', 'blockquote', 'bulletList', 'orderedList', 'dialogue'];
const isWhole =
	(min: number, max: number): Check =>
	(value) =>
		typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max;
const isSpeaker: Check = (value) =>
	typeof value === 'string' && isPrintable(value) && lengthOf(value) <= 80;

/** What may stand where. A `dialogue` is one turn: a block of words with a speaker. */
const rules = new Map<string, Rule>([
	['doc', { children: blocks, needsChild: true }],
	['paragraph', { children: inline }],
	['heading', { children: inline, attrs: { level: isWhole(1, 3) } }],
	['blockquote', { children: blocks, needsChild: true }],
	['bulletList', { children: ['listItem'], needsChild: true }],
	[
		'orderedList',
		{
			children: ['listItem'],
			needsChild: true,
			// tiptap sends `type` too, always null.
			attrs: { start: isWhole(0, 100_000), type: () => false }
		}
	],
	['listItem', { children: blocks, first: 'paragraph', needsChild: true }],
	['dialogue', { children: inline, attrs: { speaker: isSpeaker } }],
	['hardBreak', { children: [] }]
]);
const marks = ['bold', 'italic'];
const keys = ['type', 'attrs', 'content', 'text', 'marks'];

/**
 * A checked and normalised copy of a node of the given kind.
 *
 * @throws DomainError `document_invalid` with the name of what is unknown, `cpr_number`
 */
export function readNode(input: unknown, type: string): DocumentNode {
	const node = record(input, type);
	if (node.type !== type) {
		refuse('document_invalid', { node: named(node.type) });
	}
	const strange = Object.keys(node).find((key) => !keys.includes(key));
	if (strange !== undefined) {
		refuse('document_invalid', { node: type, attribute: named(strange) });
	}
	if (type === 'text') {
		return readWords(node);
	}
	const rule = rules.get(type);
	if (!rule || node.text !== undefined || (node.marks !== undefined && type !== 'hardBreak')) {
		return refuse('document_invalid', { node: type });
	}
	const attrs = readAttributes(node.attrs, type, rule);
	const content = readChildren(node.content, type, rule);
	return { type, ...(attrs && { attrs }), ...(content && { content }) };
}

/** Throws; `data` names the node, mark or attribute. */
export function refuse(
	reason: 'document_invalid' | 'document_too_deep' | 'document_too_large' | 'cpr_number',
	data: Record<string, unknown>
): never {
	throw new DomainError(reason, data, 'document');
}

function readChildren(input: unknown, type: string, rule: Rule): DocumentNode[] | undefined {
	if (input !== undefined && !Array.isArray(input)) {
		return refuse('document_invalid', { node: type, attribute: 'content' });
	}
	const children: unknown[] = input ?? [];
	if (children.length === 0 && rule.needsChild) {
		return type === 'doc'
			? [{ type: 'paragraph' }]
			: refuse('document_invalid', { node: type, attribute: 'content' });
	}
	const nodes = children.map((child, index) => {
		const name = record(child, type).type;
		const isAllowed = rule.children.some((allowed) => allowed === name);
		if (!isAllowed || (index === 0 && rule.first && rule.first !== name)) {
			return refuse('document_invalid', { node: named(name), inside: type });
		}
		return readNode(child, String(name));
	});
	return nodes.length > 0 ? composePieces(nodes) : undefined;
}

function readAttributes(input: unknown, type: string, rule: Rule) {
	const attrs: Record<string, string | number> = {};
	for (const [key, value] of Object.entries(record(input ?? {}, type))) {
		const check = new Map(Object.entries(rule.attrs ?? {})).get(key);
		if (!check || (value !== null && !check(value))) {
			refuse('document_invalid', { node: type, attribute: named(key) });
		}
		if (typeof value === 'string') {
			attrs[key] = canonical(value).replace(/\s+/g, ' ').trim();
		} else if (typeof value === 'number') {
			attrs[key] = value;
		}
	}
	if (type === 'heading' && attrs.level === undefined) {
		refuse('document_invalid', { node: type, attribute: 'level' });
	}
	if (typeof attrs.speaker === 'string' && holdsCpr(attrs.speaker)) {
		refuse('cpr_number', {});
	}
	return Object.keys(attrs).length > 0 ? attrs : undefined;
}

function readWords(node: Record<string, unknown>): DocumentNode {
	const { text, content, attrs } = node;
	if (typeof text !== 'string' || text === '' || content !== undefined || attrs !== undefined) {
		return refuse('document_invalid', { node: 'text' });
	}
	const names = readMarks(node.marks);
	return {
		type: 'text',
		text: canonical(text),
		...(names.length > 0 && { marks: names.map((type) => ({ type })) })
	};
}

function readMarks(input: unknown): string[] {
	if (input !== undefined && !Array.isArray(input)) {
		return refuse('document_invalid', { node: 'text', attribute: 'marks' });
	}
	const names = (input ?? []).map((mark: unknown) => record(mark, 'text').type);
	const strange = names.findIndex((name: unknown) => !marks.some((known) => known === name));
	if (strange >= 0) {
		refuse('document_invalid', { mark: named(names[strange]) });
	}
	return marks.filter((mark) => names.includes(mark));
}

function record(value: unknown, type: string): Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Record<string, unknown>)
		: refuse('document_invalid', { node: type });
}

/** Names from outside are told back, but not at length. */
const named = (name: unknown) => String(name).slice(0, 40);
