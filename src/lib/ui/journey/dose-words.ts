import { minutesAMonth, type Rhythm, type RhythmUnit } from '$lib/domain/story/dose';
import type { Moment } from '$lib/domain/story/journey';
import { m } from '$lib/i18n/paraglide/messages';

type Words = Record<RhythmUnit, (given: { times: number; every: number }) => string>;

const each: Words = {
	day: m.journey_every_day,
	week: m.journey_every_week,
	month: m.journey_every_month,
	year: m.journey_every_year
};

const everyOther: Words = {
	day: m.journey_every_other_day,
	week: m.journey_every_other_week,
	month: m.journey_every_other_month,
	year: m.journey_every_other_year
};

const everyFew: Words = {
	day: m.journey_every_n_day,
	week: m.journey_every_n_week,
	month: m.journey_every_n_month,
	year: m.journey_every_n_year
};

const timesIn: Words = {
	day: m.journey_times_day,
	week: m.journey_times_week,
	month: m.journey_times_month,
	year: m.journey_times_year
};

const timesInFew: Words = {
	day: m.journey_times_n_day,
	week: m.journey_times_n_week,
	month: m.journey_times_n_month,
	year: m.journey_times_n_year
};

/** “hver anden måned”, “2 gange om ugen”. */
export function rhythmInWords({ times, every, unit }: Rhythm): string {
	if (times > 1) {
		return (every > 1 ? timesInFew : timesIn)[unit]({ times, every });
	}
	return (every === 1 ? each : every === 2 ? everyOther : everyFew)[unit]({ times, every });
}

/** How often and how much: as it was told, else from the numbers. */
export function doseInWords(moment: Pick<Moment, 'cadence' | 'dose' | 'rhythm' | 'minutes'>) {
	const { cadence, dose, rhythm, minutes } = moment;
	const often = cadence || (!dose && rhythm ? rhythmInWords(rhythm) : '');
	const much = dose || (minutes === null ? '' : m.journey_minutes_each({ minutes }));
	return [...new Set([often, much].filter(Boolean))].join(' · ');
}

/** “Cirka 109 minutter om måneden”; nothing where it is not known. */
export function monthlyInWords(moment: Pick<Moment, 'rhythm' | 'minutes'>): string {
	const minutes = minutesAMonth(moment);
	return minutes === null ? '' : m.journey_monthly_about({ minutes: roundMinutes(minutes) });
}

/** Whole minutes; a tenth where there is less than one. */
export function roundMinutes(minutes: number): number {
	return minutes < 1 ? Math.round(minutes * 10) / 10 : Math.round(minutes);
}
