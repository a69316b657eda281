/**
 * Small-cell suppression (R22): the one rule for screens, files and the API. A number that few stand behind is not told
 * (primary), and neither is one that a few can be computed from (complementary).
 */
import { isBeyondTeam, type Purpose } from '../consent/scope';

/** Fewest young people behind a number that is shown, unless an initiative has chosen another one. */
export const smallestCell = 5;

/** The same for what is meant for the public; it is never lower than the other. */
export const smallestPublicCell = 10;

/** What leaves for one of these can come before anybody. */
const publicPurposes: readonly Purpose[] = ['quote', 'report', 'exhibition'];

/** What an initiative has chosen of it; null where it has not. */
export interface ChosenCells {
	suppression: number | null;
	publicSuppression: number;
}

/** Fewest young people behind what is shown; the usual number until the initiative has answered. */
export function leastShown({ suppression }: Pick<ChosenCells, 'suppression'>): number {
	return suppression ?? smallestCell;
}

/** Fewest young people behind what the public gets to see. */
export function leastPublic(chosen: ChosenCells): number {
	return Math.max(leastShown(chosen), chosen.publicSuppression);
}

/** Fewest young people behind a number that goes along for a purpose; 1 in the team, which reads the words themselves. */
export function leastFor(purpose: Purpose, chosen: ChosenCells): number {
	if (publicPurposes.includes(purpose)) {
		return leastPublic(chosen);
	}
	return isBeyondTeam(purpose) ? leastShown(chosen) : 1;
}

/** Whether a number that so many stand behind may be told. @param k fewest behind what is told */
export function isTold(people: number, k: number): boolean {
	return people >= k;
}

/**
 * Whether a part may be told beside its whole: nobody, or again at least `k`, are left over when it is subtracted.
 *
 * @param whole how many the part is of; told as well, or known
 */
export function isToldOf(people: number, whole: number, k: number): boolean {
	const rest = whole - people;
	return isTold(people, k) && (rest === 0 || isTold(rest, k));
}
