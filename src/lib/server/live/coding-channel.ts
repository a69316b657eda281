import type { Said } from './stream';

/** Where it is said that something happened to the excerpts of a story. */
export function codingChannel(storyId: string): string {
	return `coding:${storyId}`;
}

/** Says no more than that there is news: each listener asks for what it may see, through the gate. */
export const news: Said = { id: Number.MAX_SAFE_INTEGER, data: '' };
