import { rangeOver } from '$lib/client/dom-text';

/**
 * Paints a stretch of the text without touching its markup (CSS Custom Highlights), where the browser can.
 *
 * @returns a function that takes the paint off
 */
export function paint(
	name: string,
	stretch: { start: number; end: number } | undefined,
	root: Element | undefined
): (() => void) | undefined {
	const range = root && stretch && rangeOver(root, stretch.start, stretch.end);
	if (!range || !('highlights' in CSS)) {
		return undefined;
	}
	CSS.highlights.set(name, new Highlight(range));
	return () => CSS.highlights.delete(name);
}
