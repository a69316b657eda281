/** Which excerpts carry some of the same words, or show some of the same: what is decided on one counts for the others. */
import { meets, type Place } from '../text/place';
import type { AnchorState } from '../text/reanchor';
import { overlaps, type Shape } from './shape';

/** Where an excerpt lies. Code points, end exclusive. */
export interface ExcerptPlace extends Place {
	readonly id: string;
	readonly storyId: string;
	readonly quote: string;
	readonly state: AnchorState | 'withdrawn';
	/** Of an excerpt on a picture or a recording: which one, and where. */
	readonly mediaId?: string | null;
	readonly shape?: Shape | null;
}

/**
 * Whether two excerpts have some of the same words, seconds, or parts of a picture; each has its own. Of one that is
 * adrift nobody knows where it lies: where it lay counts, and where one quote stands in the other. A whole picture or
 * recording has the same as another whole alone. `server/store/same-words.ts` says the very same in SQL.
 */
export function haveTheSame(one: ExcerptPlace, other: ExcerptPlace): boolean {
	if (one.id === other.id) {
		return true;
	}
	if (one.storyId !== other.storyId || (one.mediaId ?? null) !== (other.mediaId ?? null)) {
		return false;
	}
	if (one.mediaId) {
		return one.shape && other.shape ? overlaps(one.shape, other.shape) : !one.shape && !other.shape;
	}
	return meets(one, other) || (isAdrift(one, other) && quotesMeet(one.quote, other.quote));
}

const isAdrift = (...both: ExcerptPlace[]) => both.some(({ state }) => state === 'adrift');

const quotesMeet = (one: string, other: string) =>
	one !== '' && other !== '' && (one.includes(other) || other.includes(one));
