/** The seam to media: where files are kept, and the turns that work on them takes. */
import { filesOnDisk } from './disk';
import type { Files } from './files';
import { makerHere, type Maker } from './maker';
import { turns, type Turns } from './turns';

export interface Media {
	files: Files;
	/** Work on pictures: one after the other, for each may use two threads (platform.md: at most two at once). */
	turns: Turns;
	/** Files that came in are looked at one after the other: many at once would keep everybody waiting. */
	intake: Turns;
	maker: Maker;
}

/** @param folder absolute @param maker in this process, unless told otherwise */
export function mediaOnDisk(folder: string, maker?: Maker): Media {
	const files = filesOnDisk(folder);
	return { files, turns: turns(1), intake: turns(1), maker: maker ?? makerHere(files) };
}
