const silent =
	'button, .button, input, select, textarea, nav, dialog, svg, script, style, .visually-hidden, [aria-hidden="true"]';

/**
 * What a page says, sentence by sentence and in the order it is read; what is pressed or filled in is no part of it, nor
 * what cannot be seen.
 */
export function wordsOnPage(root: Element): string[] {
	const lines = [''];
	const add = (node: Node) => {
		if (node instanceof Text) {
			lines.push((lines.pop() ?? '') + node.data);
		} else if (node instanceof Element && isSaid(node)) {
			const isLine = !['inline', 'contents'].includes(getComputedStyle(node).display);
			if (isLine) lines.push('');
			node.childNodes.forEach(add);
			if (isLine) lines.push('');
		}
	};
	add(root);
	return lines.flatMap(sentences);
}

function isSaid(element: Element): boolean {
	const hasNoBox = getComputedStyle(element).display === 'contents';
	return !element.matches(silent) && (hasNoBox || element.checkVisibility());
}

/** Short pieces: browsers refuse to read, or cut off, what is long. */
const sentences = (line: string) =>
	line
		.replace(/\s+/g, ' ')
		.split(/(?<=[.!?…]) /)
		.map((sentence) => sentence.trim())
		.filter((sentence) => sentence !== '');
