/** How guessing is slowed down: a few free attempts, then a pause that doubles with each failure. */

export interface Pace {
	/** Failures before the first pause. */
	free: number;
	/** The first pause, and the longest one; in ms. */
	first: number;
	longest: number;
	/** Failures are forgotten when this long has passed since the last one; in ms. */
	forgotten: number;
}

const hour = 3_600_000;

/** For one account, or one card: nobody mistypes six times in a row. */
export const perAccount: Pace = { free: 5, first: 2_000, longest: 900_000, forgotten: hour };

/** For one address on the net: a whole town hall may stand behind it. */
export const perAddress: Pace = { free: 30, first: 2_000, longest: 900_000, forgotten: hour };

/** For notes from one address at one kiosk: a whole class may send at once, a program that floods it is slowed. */
export const perKiosk: Pace = { free: 60, first: 1_000, longest: 30_000, forgotten: 600_000 };

/** Until when (ms since 1970) no further attempt is let through; 0 when there is no pause. */
export function pausedUntil(pace: Pace, failures: number, lastAt: number): number {
	if (failures < pace.free) {
		return 0;
	}
	const doubled = pace.first * 2 ** Math.min(failures - pace.free, 30);
	return lastAt + Math.min(doubled, pace.longest);
}
