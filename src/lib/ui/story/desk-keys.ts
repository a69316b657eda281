import type { Caret } from '$lib/client/caret.svelte';
import type { Reading } from '$lib/client/reading.svelte';
import type { Mark } from '$lib/domain/story/pack';

interface Desk {
	reading: Reading;
	caret: Caret;
	/** Puts a tag on the excerpt or the words that one is at. */
	put: (tagId: string) => void;
	/** Opens the bubble on what is selected. */
	ask: () => void;
	stop: () => void;
	/** Brings the cursor into sight. */
	follow: () => void;
}

/** The keys of walking through a story; nothing while one does not. */
export function deskKeys({ reading, caret, put, ask, stop, follow }: Desk) {
	function jump(direction: 1 | -1): void {
		const here = reading.selection?.start ?? -1;
		const at = reading.marks.findIndex(({ id }) => id === reading.hereId);
		const isBeyond = ({ start }: Mark) => (direction > 0 ? start > here : start < here);
		const next = direction > 0 ? reading.marks.find(isBeyond) : reading.marks.findLast(isBeyond);
		// Several may begin at one place: they are gone through one by one.
		const mark = at < 0 ? next : reading.marks[at + direction];
		if (mark) {
			caret.select(mark);
			reading.selection = caret.selected;
			reading.hereId = mark.id;
		}
	}

	/** The excerpt that one stands on is opened; else the words get the tag that was used last. */
	function enter(): void {
		const selected = caret.selected;
		const exact =
			reading.shown ??
			reading.marks.find(({ start, end }) => start === selected?.start && end === selected.end);
		const { lastId } = reading.keys;
		reading.selection = exact ? undefined : selected;
		if (exact) {
			reading.openId = exact.id;
			ask();
		} else if (lastId) {
			put(lastId);
		} else {
			ask();
		}
	}

	const around = { s: 'sentence', a: 'paragraph' } as const;

	return (event: KeyboardEvent): void => {
		const { key, altKey, ctrlKey, metaKey, shiftKey } = event;
		if (!caret.isOn || ctrlKey || metaKey) {
			return;
		}
		if (altKey && !(reading.shown && moveEdge(reading, caret, reading.shown, event))) {
			return;
		} else if (altKey) {
			caret.select(reading.shown ?? { start: 0, end: 0 });
			reading.selection = caret.selected;
		} else if (key === 'Escape') {
			stop();
		} else if (key === 'Enter') {
			enter();
		} else if (key === 'n' || key === 'p') {
			jump(key === 'n' ? 1 : -1);
		} else if (key === 's' || key === 'a') {
			caret.selectAround(around[key]);
			reading.hereId = undefined;
			reading.selection = caret.selected;
		} else if (caret.move(key, shiftKey)) {
			// Without Shift one walks within the excerpt one stands on, to split it there.
			const word = caret.word;
			const here = reading.shown;
			if (shiftKey || !here || !word || word.start < here.start || word.end > here.end) {
				reading.hereId = undefined;
			}
			reading.selection = caret.selected;
		} else {
			return;
		}
		event.preventDefault();
		event.stopPropagation();
		follow();
	};
}

const directions: Record<string, ['word' | 'sign', 1 | -1]> = {
	ArrowLeft: ['word', -1],
	ArrowRight: ['word', 1],
	ArrowUp: ['sign', -1],
	ArrowDown: ['sign', 1]
};

/**
 * Alt with the arrow keys moves the end of an excerpt, with Shift its beginning: left and right by a word, up and down by
 * a sign.
 *
 * @returns whether the key was one of these
 */
export function moveEdge(
	reading: Reading,
	caret: Caret,
	mark: Mark,
	{ key, altKey, shiftKey }: KeyboardEvent
): boolean {
	const [stride, direction] = (altKey && directions[key]) || [];
	if (!stride || !direction) {
		return false;
	}
	const edge = shiftKey ? 'start' : 'end';
	const { start, end } =
		stride === 'word' ? caret.nudge(mark, edge, direction) : caret.nudgeSign(mark, edge, direction);
	reading.change(mark.id, { start, end });
	return true;
}
