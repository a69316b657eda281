/** The seam to media: where files are kept, and the turns that work on them takes. */
import { filesOnDisk } from './disk';
import type { Files } from './files';
import { turns, type Turns } from './turns';

export interface Media {
	files: Files;
	/** Work on pictures: one after the other, for each may use two threads (platform.md: at most two at once). */
	turns: Turns;
}

/** @param folder absolute */
export function mediaOnDisk(folder: string): Media {
	return { files: filesOnDisk(folder), turns: turns(1) };
}
