/** The seam to media: where files are kept, and the turns that work on them takes. */
import { availableParallelism } from 'node:os';
import { filesOnDisk } from './disk';
import type { Files } from './files';
import { turns, type Turns } from './turns';

export interface Media {
	files: Files;
	/** Work on pictures: at most two at once, and one core is left to those who wait for an answer. */
	turns: Turns;
}

const atOnce = Math.max(1, Math.min(2, availableParallelism() - 1));

/** @param folder absolute */
export function mediaOnDisk(folder: string): Media {
	return { files: filesOnDisk(folder), turns: turns(atOnce) };
}
