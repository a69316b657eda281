/** How often and how much: a moment's rhythm in numbers, and the contact minutes a month that follow from it. */
import type { Moment, Touchpoint } from './journey';

export const rhythmUnits = ['day', 'week', 'month', 'year'] as const;

export type RhythmUnit = (typeof rhythmUnits)[number];

/** So many times every so many days, weeks, months or years: “every second month” is once every 2 months. */
export interface Rhythm {
	times: number;
	every: number;
	unit: RhythmUnit;
}

/** The sectors as they lie below each other, from the nearest to the child outwards. */
export const sectors: readonly Touchpoint[] = ['family', 'voluntary', 'private', 'public'];

/** Most minutes of one time: a day and a night. */
export const mostMinutes = 24 * 60;

/** A month is a twelfth of 365.25 days. */
const inAMonth: Record<RhythmUnit, number> = {
	day: 365.25 / 12,
	week: 365.25 / 84,
	month: 1,
	year: 1 / 12
};

/** Times a month. */
export function timesAMonth({ times, every, unit }: Rhythm): number {
	return (times / every) * inAMonth[unit];
}

/** Contact minutes a month; null where the rhythm or the length is not known. */
export function minutesAMonth({ rhythm, minutes }: Pick<Moment, 'rhythm' | 'minutes'>) {
	return rhythm && minutes !== null ? timesAMonth(rhythm) * minutes : null;
}

/** What one sector gives in a month. */
export interface SectorDose {
	/** Whose hands; null where that is not told. */
	touchpoint: Touchpoint | null;
	/** Contact minutes a month that were told of. */
	told: number;
	/** The same, only guessed. */
	guessed: number;
	/** Moments whose dose is not known: the sum is at least this. */
	unknown: number;
}

/** The doses of a journey summed up by sector, in the order given; sectors without moments are left out. */
export function doseBySector(
	moments: readonly Moment[],
	order: readonly (Touchpoint | null)[] = [...sectors, null]
): SectorDose[] {
	return order.flatMap((touchpoint) => {
		const own = moments.filter((moment) => moment.touchpoint === touchpoint);
		return own.length === 0 ? [] : [summed(touchpoint, own)];
	});
}

function summed(touchpoint: Touchpoint | null, moments: readonly Moment[]): SectorDose {
	const dose: SectorDose = { touchpoint, told: 0, guessed: 0, unknown: 0 };
	for (const moment of moments) {
		const minutes = minutesAMonth(moment);
		if (minutes === null) {
			dose.unknown += 1;
		} else {
			dose[moment.isGuess ? 'guessed' : 'told'] += minutes;
		}
	}
	return dose;
}
