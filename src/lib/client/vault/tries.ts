/** How the vault answers wrong PINs, and how long it may lie unopened. */

const minute = 60_000;

/** After this many wrong PINs the vault stays shut on this device. */
export const mostTries = 10;
/** Wrong PINs that cost no time: fingers slip. */
const free = 3;
/** The server must have been met within this time, else what was taken along may have been taken back meanwhile. */
export const staleAfter = 30 * 24 * 60 * minute;
/** Locks by itself when nobody has touched anything for so long, or the app lay in the background. */
export const idleAfter = 5 * minute;

export interface Tries {
	/** Wrong ones in a row. */
	wrong: number;
	/** When the last one was made, ms since 1970. */
	lastAt: number;
}

/** When the next try may be made: from the fourth on each wait is twice the one before, half a minute at first. */
export function nextTryAt({ wrong, lastAt }: Tries): number {
	return wrong <= free ? 0 : lastAt + (minute / 2) * 2 ** (wrong - free - 1);
}

export const isShutForGood = ({ wrong }: Tries) => wrong >= mostTries;

/** @param syncedAt when the server was last met */
export function isStale(syncedAt: number, now: number): boolean {
	// A clock that was set back does not make it fresh: that far off, nothing can be said.
	return now - syncedAt > staleAfter || now < syncedAt - staleAfter;
}
