/**
 * The ladder of participation (R37): from being used by adults on the first rung to beginning things oneself, with adults
 * sharing the decision, on the eighth. Stated by staff and by young people apart, and set beside each other.
 *
 * Roger A. Hart, Children’s Participation: From Tokenism to Citizenship, Innocenti Essays 4, UNICEF (1992): manipulation,
 * decoration, tokenism, assigned but informed, consulted and informed, adult-initiated shared decisions, child-initiated
 * and directed, child-initiated shared decisions with adults. The lowest three are not participation.
 */
import { hidesEach, lowerMiddle } from './middle';
import type { Ground } from './participation-part';
import { smallestCell } from './small-cell';

/** From the lowest; the numbers are part of the API. */
export const rungs = [1, 2, 3, 4, 5, 6, 7, 8] as const;

export type Rung = (typeof rungs)[number];

/** Where staff see the phase, how they know and what it rests on. */
export interface StaffRung {
	rung: Rung | null;
	because: string;
	restsOn?: Ground | null;
}

/** What is said of young people together; all null and no where too few answered, or staff have not said theirs. */
export interface YoungRung {
	/** The middle of theirs, of two the lower. */
	rung: Rung | null;
	count: number | null;
	/** Whether some of them were told to somebody of the staff; never how many. */
	isSomeTold: boolean;
}

/** Both sides of the ladder. */
export interface ComparedRung {
	staff: StaffRung;
	young: YoungRung;
	/** Rungs from staff to young people, below zero when young people stand lower; null while one side is missing. */
	difference: number | null;
}

export const noRung: StaffRung = { rung: null, because: '' };

/**
 * Both sides. Staff see the young people’s side only once they have said theirs, and only its middle (R22).
 *
 * @param young one for each young person who answered
 * @param k fewest who answered themselves behind what is shown
 */
export function compareRungs(
	staff: StaffRung,
	young: readonly { rung: Rung; isTold: boolean }[],
	k = smallestCell
): ComparedRung {
	if (staff.rung === null || !hidesEach(young, k)) {
		return { staff, young: { rung: null, count: null, isSomeTold: false }, difference: null };
	}
	const rung = rungOf(lowerMiddle(young.map((one) => one.rung)));
	return {
		staff,
		young: { rung, count: young.length, isSomeTold: young.some(({ isTold }) => isTold) },
		difference: rung === null ? null : rung - staff.rung
	};
}

/** A number, or digits, as a rung; null for what is none. */
export function rungOf(value: unknown): Rung | null {
	return rungs.find((rung) => rung === Number(value)) ?? null;
}
