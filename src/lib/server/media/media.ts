/** The seam to media: where files are kept, and the turns that work on them takes. */
import { filesOnDisk } from './disk';
import type { Files } from './files';
import { turns, type Turns } from './turns';

export interface Media {
	files: Files;
	/** Work on pictures: at most two at once (platform.md). */
	turns: Turns;
}

/** @param folder absolute */
export function mediaOnDisk(folder: string): Media {
	return { files: filesOnDisk(folder), turns: turns(2) };
}
