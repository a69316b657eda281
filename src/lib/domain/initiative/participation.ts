/**
 * The participation check (R37): the four parts of Lundy's model, answered by staff for themselves and by young people in
 * the same plain words, and set beside each other.
 *
 * Laura Lundy, “‘Voice’ is not enough”, British Educational Research Journal 33 (2007): space, voice, audience, influence.
 */
import * as v from 'valibot';
import { smallestCell } from '../story/roll-up';
import { date, line, maybe, oneOf, text, uuid } from '../text/input';

/** In the order in which they are asked; the names are part of the API. */
export const participationParts = ['space', 'voice', 'audience', 'influence'] as const;

export type ParticipationPart = (typeof participationParts)[number];

/** From least to most. */
export const degrees = ['no', 'partly', 'yes'] as const;

export type Degree = (typeof degrees)[number];

/** Begins a check. */
export const newCheck = v.object({ id: v.optional(uuid), phase: line(120) });

/** What staff answer to one part, with how they know. */
const staffAnswer = v.object({ degree: maybe(oneOf(degrees)), because: maybe(text(500)) });

/** What staff answer, and what they do next. */
export const checkChange = v.object({
	...v.entriesFromList(participationParts, v.optional(staffAnswer)),
	nextStep: maybe(text(500)),
	nextOn: maybe(date)
});

/** What a young person answers to one part; an empty one takes the answer back. */
export const ownAnswer = v.object({
	part: oneOf(participationParts),
	degree: maybe(oneOf(degrees))
});

/** What staff have answered to one part. */
export interface StaffAnswer {
	degree: Degree | null;
	because: string;
}

export type StaffAnswers = Record<ParticipationPart, StaffAnswer>;

/** What young people say to one part, told only where it shows nobody. */
export interface YoungAnswer {
	/** The middle of their answers; null where too few answered. */
	degree: Degree | null;
	/** How many answered; null where they are too few to be told. */
	count: number | null;
}

/** How two answers lie: `lower` when young people say less than staff. */
export type Difference = 'same' | 'lower' | 'higher';

/** One part, side by side. */
export interface ComparedPart {
	part: ParticipationPart;
	staff: StaffAnswer;
	young: YoungAnswer;
	/** Null while one side is missing. */
	difference: Difference | null;
}

export const noAnswers: StaffAnswers = {
	space: { degree: null, because: '' },
	voice: { degree: null, because: '' },
	audience: { degree: null, because: '' },
	influence: { degree: null, because: '' }
};

/** Whether staff have answered all four: before that they do not see what young people say, which would lead them. */
export function isAnswered(staff: StaffAnswers): boolean {
	return participationParts.every((part) => staff[part].degree !== null);
}

/**
 * Both sides of each part. Only the middle answer of the young people is told, never how many said what: a single “no”
 * among seven would be somebody (small-cell suppression, R22).
 *
 * @param young one for each answer of a young person
 * @param k fewest young people behind what is shown
 */
export function compare(
	staff: StaffAnswers,
	young: readonly { part: ParticipationPart; degree: Degree }[],
	k = smallestCell
): ComparedPart[] {
	const isOpen = isAnswered(staff);
	return participationParts.map((part) => {
		const given = young.filter((one) => one.part === part).map(({ degree }) => degree);
		const isTold = isOpen && given.length >= k;
		const degree = isTold ? middleOf(given) : null;
		return {
			part,
			staff: staff[part],
			young: { degree, count: isTold ? given.length : null },
			difference: differenceOf(staff[part].degree, degree)
		};
	});
}

/** The middle of an ordered list; of two middles the lower one: a doubt counts for the young people. */
function middleOf(given: readonly Degree[]): Degree | null {
	const places = given.map((degree) => degrees.indexOf(degree)).toSorted((a, b) => a - b);
	const middle = places[Math.floor((places.length - 1) / 2)];
	return middle === undefined ? null : (degrees[middle] ?? null);
}

function differenceOf(staff: Degree | null, young: Degree | null): Difference | null {
	if (staff === null || young === null) {
		return null;
	}
	const by = degrees.indexOf(young) - degrees.indexOf(staff);
	return by === 0 ? 'same' : by < 0 ? 'lower' : 'higher';
}

/** What staff have answered with a change put on it; what is left out stays. */
export function changedAnswers(
	staff: StaffAnswers,
	change: v.InferOutput<typeof checkChange>
): StaffAnswers {
	const merged = (part: ParticipationPart): StaffAnswer => {
		const { degree = staff[part].degree, because } = change[part] ?? {};
		return { degree, because: because === undefined ? staff[part].because : (because ?? '') };
	};
	return {
		space: merged('space'),
		voice: merged('voice'),
		audience: merged('audience'),
		influence: merged('influence')
	};
}

/** The part that is asked after another; undefined after the last. Without one, the first. */
export function nextPart(after?: ParticipationPart): ParticipationPart | undefined {
	return participationParts[after ? participationParts.indexOf(after) + 1 : 0];
}
