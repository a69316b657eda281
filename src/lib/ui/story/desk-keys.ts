import type { Caret } from '$lib/client/caret.svelte';
import type { Reading } from '$lib/client/reading.svelte';

interface Desk {
	reading: Reading;
	caret: Caret;
	/** Opens the bubble on what is selected. */
	ask: () => void;
	stop: () => void;
	/** Brings the cursor into sight. */
	follow: () => void;
}

/** The keys of walking through a story; nothing while one does not. */
export function deskKeys({ reading, caret, ask, stop, follow }: Desk) {
	function jump(direction: 1 | -1): void {
		const here = reading.selection?.start ?? -1;
		const isBeyond = ({ start }: { start: number }) =>
			direction > 0 ? start > here : start < here;
		const mark = direction > 0 ? reading.marks.find(isBeyond) : reading.marks.findLast(isBeyond);
		if (mark) {
			caret.select(mark);
		}
	}

	/** An excerpt on exactly these words is opened; else they become a new one. */
	function enter(): void {
		const selected = caret.selected;
		const exact = reading.marks.find(
			({ start, end }) => start === selected?.start && end === selected.end
		);
		reading.selection = exact ? undefined : selected;
		reading.openId = exact?.id;
		ask();
	}

	return (event: KeyboardEvent): void => {
		if (!caret.isOn || event.ctrlKey || event.metaKey || event.altKey) {
			return;
		}
		if (event.key === 'Escape') {
			stop();
		} else if (event.key === 'Enter') {
			enter();
		} else if (event.key === 'n' || event.key === 'p') {
			jump(event.key === 'n' ? 1 : -1);
			reading.selection = caret.selected;
		} else if (caret.move(event.key, event.shiftKey)) {
			reading.selection = caret.selected;
		} else {
			return;
		}
		event.preventDefault();
		event.stopPropagation();
		follow();
	};
}
