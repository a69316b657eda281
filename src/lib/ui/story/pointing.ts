/** What pointers and fingers do to the words of a story. Each watcher gives back what ends it. */
import { positionOf, rangeOver, selectedIn } from '$lib/client/dom-text';
import type { Reading } from '$lib/client/reading.svelte';
import type { Range } from '$lib/domain/text/segments';

/** Where a pointer is in the words, and the shortest excerpt there. */
export function markAt(reading: Reading, root: HTMLElement, { clientX, clientY }: PointerEvent) {
	const place = document.caretPositionFromPoint?.(clientX, clientY);
	const position = place && positionOf(root, { node: place.offsetNode, offset: place.offset });
	if (position === undefined || position === null) {
		return {};
	}
	const over = reading.marksOver({ start: position, end: position + 1 });
	const shortest = over.toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
	return { position, id: shortest?.id };
}

/** The excerpt under the pointer is shown whole. */
export function watchHover(reading: Reading, root: HTMLElement): () => void {
	let request = 0;
	const over = (event: PointerEvent) => {
		const isOnMark = event.target instanceof Element && event.target.closest('mark');
		cancelAnimationFrame(request);
		request = requestAnimationFrame(() => {
			reading.hoverId =
				isOnMark && event.buttons === 0 ? markAt(reading, root, event).id : undefined;
		});
	};
	root.addEventListener('pointermove', over, { passive: true });
	return () => {
		cancelAnimationFrame(request);
		root.removeEventListener('pointermove', over);
	};
}

/** How long a finger's selection stands still before it is taken for done, in milliseconds. */
const fingerRests = 450;

/** Fingers move the edges of a selection after they let go: tells when they are done. */
export function watchFingers(root: HTMLElement, onrest: () => void): () => void {
	let handle: ReturnType<typeof setTimeout>;
	const later = () => {
		clearTimeout(handle);
		handle = setTimeout(() => {
			if (matchMedia('(pointer: coarse)').matches && selectedIn(root)) {
				onrest();
			}
		}, fingerRests);
	};
	document.addEventListener('selectionchange', later);
	return () => {
		clearTimeout(handle);
		document.removeEventListener('selectionchange', later);
	};
}

/** Puts a bubble under the words it is about, within the frame. */
export function placeUnder(
	bubble: HTMLElement,
	root: HTMLElement,
	frame: HTMLElement,
	words: Range
): void {
	const range = rangeOver(root, words.start, words.end);
	const box = range && Array.from(range.getClientRects()).at(-1);
	if (!box) {
		return;
	}
	const edge = frame.getBoundingClientRect();
	const room = edge.width - bubble.offsetWidth;
	bubble.style.top = `${box.bottom - edge.top + 10}px`;
	bubble.style.left = `${Math.max(0, Math.min(box.left - edge.left, room))}px`;
	bubble.scrollIntoView({ block: 'nearest' });
	// On a phone it is a sheet over the lower part: the words must stand above it.
	const sheet = bubble.getBoundingClientRect();
	if (getComputedStyle(bubble).position === 'fixed' && box.bottom > sheet.top) {
		scrollBy({ top: box.bottom - sheet.top + 24 });
	}
}

/** How much of the window is covered above and below, at most: the bar of a small screen, the help with the keys. */
const covered = { above: 96, below: 112 };

/** Scrolls to where the selected words stand in sight. */
export function followWords(root: HTMLElement, words: Range | undefined): void {
	const box = words && rangeOver(root, words.start, words.end)?.getBoundingClientRect();
	if (box && (box.top < covered.above || box.bottom > innerHeight - covered.below)) {
		scrollBy({ top: box.top - innerHeight / 3 });
	}
}
