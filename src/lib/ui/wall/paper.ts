import './wall.css';
import type { Card } from '$lib/domain/wall/state';

/** The classes of a card's paper: a note, words with a thread to their story, or what was taken back. */
export function paperOf({ text, withdrawn }: Card): Record<string, boolean> {
	return {
		'wall-card': true,
		note: text !== null,
		gone: withdrawn,
		thread: text === null && !withdrawn
	};
}
