import { guardians, guardiansOf, type Custody } from './custody';
import type { Scope } from './scope';

/** Age bands of the API, youngest first. */
export const ageBands = ['0-5', '6-9', '10-12', '13-14', '15-17', '18+'] as const;

export type AgeBand = (typeof ageBands)[number];

/** Who decides: the young person (own yes, assent) or a guardian (consent). Kept as separate records (R7). */
export const deciders = ['young', ...guardians] as const;

export type Decider = (typeof deciders)[number];

/** What the rule table is asked with: somebody's age and custody. A birth year wins over a band: it grows with the person. */
export interface Age {
	ageBand?: AgeBand | null;
	birthYear?: number | null;
	/** When the staff set the band to 18+ of somebody who was younger, ms; absent for whoever always was. */
	grownAt?: number | null;
	/** When the staff set the band to 15–17 of somebody who was younger, ms; absent for whoever always was. */
	ownSince?: number | null;
	/** Which of {@link guardianUntil18} the controller leaves to whoever is 15 to 17 alone; none unless it says so. */
	aloneFrom15?: readonly Scope[] | null;
	/** Who holds custody; absent: one. */
	custody?: Custody | null;
	/** To which uses both must say yes where two hold it, as the controller says; absent: {@link bothUntilSaid}. */
	bothFor?: readonly Scope[] | null;
}

/**
 * From 15, the uses where a guardian must still say yes, unless the controller leaves them to the young person: they last, or
 * they leave the initiative (R9).
 */
export const guardianUntil18: readonly Scope[] = [
	'exhibition',
	'research',
	'keepMedia',
	'linkMeasures',
	'archive'
];

/** To which uses both must say yes where two hold custody, until the controller says otherwise. */
export const bothUntilSaid = guardianUntil18;

/** What the rule table is asked with: the band of the day, custody, and what the controller has set. */
export type RuledBy = { band: AgeBand } & Pick<Age, 'aloneFrom15' | 'custody' | 'bothFor'>;

/**
 * Who must say yes, by age band, custody and scope (R9). The young person always must; a guardian too below 15, and below 18
 * for {@link guardianUntil18} as far as the controller has not left them to the young person; and where two hold custody the
 * other one as well for the uses to which both must.
 */
export function whoMustSayYes(by: RuledBy, scope: Scope): readonly Decider[] {
	const isBoth = (by.bothFor ?? bothUntilSaid).includes(scope);
	return whoDecides(by, scope).filter((one) => one !== 'otherGuardian' || isBoth);
}

/**
 * Whose word counts: whoever must say yes, and where two hold custody the other one for all that a guardian is needed for.
 * Where that yes is not needed, a no closes the use all the same.
 */
export function whoDecides(by: RuledBy, scope: Scope): readonly Decider[] {
	return needsGuardian(by, scope) ? ['young', ...guardiansOf(by)] : ['young'];
}

/** Whether a guardian's yes is needed beside the young person's own. */
export function needsGuardian({ band, aloneFrom15 }: RuledBy, scope: Scope): boolean {
	if (band === '18+') {
		return false;
	}
	return band === '15-17' ? guardianUntil18.includes(scope) && !aloneFrom15?.includes(scope) : true;
}

/** What the rule table is asked with on a day. @param today `YYYY-MM-DD` */
export function ruledBy(age: Age, today: string): RuledBy {
	return {
		...{ band: bandOf(age, today), aloneFrom15: age.aloneFrom15 ?? [] },
		...{ custody: age.custody ?? 'one', bothFor: age.bothFor ?? bothUntilSaid }
	};
}

/** Whether somebody has a guardian who is let in: until the young person counts as 18. @param today `YYYY-MM-DD` */
export function hasGuardian(age: Age, today: string): boolean {
	return bandOf(age, today) !== '18+';
}

/**
 * The band that the rule is asked with. From a birth year only the age that is certain on any day of the year counts
 * (year − birth year − 1). Nothing known: the band that asks for most.
 *
 * @param today `YYYY-MM-DD`
 */
export function bandOf(age: Age, today: string): AgeBand {
	if (age.birthYear != null) {
		return bandOfAge(Number(today.slice(0, 4)) - age.birthYear - 1);
	}
	return age.ageBand ?? '0-5';
}

/**
 * Uses that rest from the 15th and from the 18th birthday until the young person, who now decides more, has said yes anew
 * (R12): they last, or reach the most people.
 */
export const askedAnew: readonly Scope[] = ['exhibition', 'research', 'archive'];

/**
 * Since when a young person's own yes to a use counts, ms since 1970; 0 when it always has.
 *
 * @param today `YYYY-MM-DD`
 */
export function ownYesCountsFrom(age: Age, scope: Scope, today: string): number {
	return askedAnew.includes(scope) ? decidesSince(age, today) : 0;
}

/**
 * When somebody of 15 or more came into the band that they are in, ms since 1970; 0 below 15, and for whoever was that old
 * from the start. With a birth year that is the first day on which 15, or 18, is certain.
 *
 * @param today `YYYY-MM-DD`
 */
export function decidesSince(age: Age, today: string): number {
	const band = bandOf(age, today);
	if (band !== '15-17' && band !== '18+') {
		return 0;
	}
	if (age.birthYear != null) {
		return Date.UTC(age.birthYear + bandFrom[band] + 1, 0, 1);
	}
	return (band === '18+' ? age.grownAt : age.ownSince) ?? 0;
}

/** The lowest age in years of each band. */
export const bandFrom: Record<AgeBand, number> = {
	'0-5': 0,
	'6-9': 6,
	'10-12': 10,
	'13-14': 13,
	'15-17': 15,
	'18+': 18
};

/** The band of an age in years. */
export function bandOfAge(years: number): AgeBand {
	return ageBands.findLast((band) => years >= bandFrom[band]) ?? '0-5';
}
