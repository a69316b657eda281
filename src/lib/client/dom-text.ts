/**
 * Between the page and the text: blocks of words carry `data-at`, the code points before them. What is inside a block is
 * its words and nothing else; a line break is one code point.
 */
import { lengthOf } from '$lib/domain/text/canonical';
import { offsetsOf } from '$lib/domain/text/offset';

interface Point {
	node: Node;
	offset: number;
}

/** The position of a place in the page, in code points; undefined outside blocks of words. */
export function positionOf(root: Element, { node, offset }: Point): number | undefined {
	const element = node instanceof Element ? node : node.parentElement;
	const block = element?.closest<HTMLElement>('[data-at]');
	if (!block || !root.contains(block)) {
		return undefined;
	}
	const range = document.createRange();
	range.setStart(block, 0);
	range.setEnd(node, offset);
	const fragment = range.cloneContents();
	const breaks = fragment.querySelectorAll('br').length;
	return Number(block.dataset.at) + lengthOf(fragment.textContent ?? '') + breaks;
}

/** The selection as positions, however far it reaches out of the blocks; undefined when it holds no words. */
export function selectedIn(root: Element): { start: number; end: number } | undefined {
	const selection = getSelection();
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
		return undefined;
	}
	const range = selection.getRangeAt(0);
	if (!range.intersectsNode(root)) {
		return undefined;
	}
	const touched = blocksOf(root).filter((block) => range.intersectsNode(block));
	const [first, last] = [touched[0], touched.at(-1)];
	if (!first || !last) {
		return undefined;
	}
	const { startContainer: node, startOffset: offset } = range;
	const start = positionOf(root, { node, offset }) ?? Number(first.dataset.at);
	const endPoint = { node: range.endContainer, offset: range.endOffset };
	const end = positionOf(root, endPoint) ?? Number(last.dataset.at) + lengthIn(last);
	return end > start ? { start, end } : undefined;
}

/** A range of the page over positions, to measure and to scroll to. */
export function rangeOver(root: Element, start: number, end: number): Range | undefined {
	const [from, to] = [pointOf(root, start, false), pointOf(root, end, true)];
	if (!from || !to) {
		return undefined;
	}
	const range = document.createRange();
	range.setStart(from.node, from.offset);
	range.setEnd(to.node, to.offset);
	return range;
}

function pointOf(root: Element, position: number, isEnd: boolean): Point | undefined {
	const before = (block: HTMLElement) => Number(block.dataset.at) < position + (isEnd ? 0 : 1);
	const block = blocksOf(root).findLast(before) ?? blocksOf(root)[0];
	if (!block) {
		return undefined;
	}
	let left = position - Number(block.dataset.at);
	let last: Point = { node: block, offset: 0 };
	for (const node of piecesOf(block)) {
		if (!(node instanceof Text)) {
			left -= 1;
			continue;
		}
		const { length, toUnits } = offsetsOf(node.data);
		last = { node, offset: node.data.length };
		if (left < length || (isEnd && left === length)) {
			return { node, offset: toUnits(left) };
		}
		left -= length;
	}
	return last;
}

function lengthIn(block: HTMLElement): number {
	return lengthOf(block.textContent ?? '') + block.querySelectorAll('br').length;
}

const blocksOf = (root: Element) => Array.from(root.querySelectorAll<HTMLElement>('[data-at]'));

function* piecesOf(block: HTMLElement): Generator<Text | Element> {
	const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		if (node instanceof Text || (node instanceof Element && node.tagName === 'BR')) {
			yield node;
		}
	}
}
