/** A round of dots in a workshop: what-ifs are put before the guests of a wall, who weigh them with the dots that everybody has. */
import * as v from 'valibot';
import { uuid } from '../text/input';
import { isQuiet, type OpportunityState } from './state';

/** What-ifs that one round may have: more than that nobody weighs on a phone. */
export const mostWeighed = 12;

/** How often a guest may say something of one what-if. */
export const mostSaid = 5;

/** The what-ifs to put before the guests, in the order in which they are shown. */
export const newWeighing = v.object({
	opportunityIds: v.pipe(
		v.array(uuid, 'invalid'),
		v.transform((ids) => [...new Set(ids)]),
		v.minLength(1, 'required'),
		v.maxLength(mostWeighed, 'out_of_range')
	)
});

/** `false` ends it and tells the sums, `true` takes that back. */
export const weighingChange = v.object({ isOpen: v.boolean('invalid') });

/** What one of the what-ifs of a round is said of. */
export const aboutWeighed = v.looseObject({ opportunityId: uuid });

/**
 * Whether guests may see a what-if, who can be anybody: as partners do, it is out in the open, and no young person has
 * stopped its use.
 */
export function isForGuests({ state }: { state: OpportunityState }, isStopped: boolean): boolean {
	return !isStopped && !isQuiet(state);
}

/** A what-if in a round, as whoever asks is told. */
export interface WeighedItem {
	id: string;
	whatIf: string;
	concrete: string[];
	/** What partners read of it; may be empty. */
	text: string;
	/** Whether it takes dots now. */
	isOpen: boolean;
	/** Dots of whoever asks. */
	own: number;
	/** How many the own ones may be at most. */
	most: number;
	/** What all guests of the wall gave together; null until the round is closed. */
	dots: number | null;
	/** What whoever asks has said of it, the oldest first. */
	comments: { id: string; text: string }[];
}

/** A round as it leaves the server. Who gave what is told to nobody. */
export interface ShownWeighing {
	/** Dots are given; when it is closed the sums are told. */
	isOpen: boolean;
	/** Once it is closed, the most dots first. */
	items: WeighedItem[];
	/** How many dots whoever asks has left. */
	left: number;
	/** How many of theirs lie on what-ifs that are not in this round. */
	elsewhere: number;
	/** How many guests have given dots to what is in it, and how many together; for the staff, and for all once it is closed. */
	given: { guests: number; dots: number } | null;
}

/** A what-if that could be put before guests. */
export interface WeighingChoice {
	id: string;
	whatIf: string;
	/** It rests on an insight that came of this wall. */
	isFromWall: boolean;
	/** A young person has said “wrong”, and that is not settled: it cannot be shown. */
	isStopped: boolean;
}

/** As it is read once the sums are told: the most dots first, else in the order in which they were put. */
export function byDots(items: readonly WeighedItem[]): WeighedItem[] {
	return items.toSorted((a, b) => (b.dots ?? 0) - (a.dots ?? 0));
}
