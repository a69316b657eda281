/**
 * The participation check (R37): the four parts of Lundy's model, answered by staff for themselves and by young people in
 * the same plain words, and set beside each other.
 *
 * Laura Lundy, “‘Voice’ is not enough”, British Educational Research Journal 33 (2007): space, voice, audience, influence.
 */
import * as v from 'valibot';
import { date, line, maybe, oneOf, text, uuid, whole } from '../text/input';
import { hidesEach, lowerMiddle } from './middle';
import {
	degrees,
	groundKinds,
	participationParts,
	questions,
	type Degree,
	type Ground,
	type ParticipationPart
} from './participation-part';
import { noRung, rungOf, rungs, type StaffRung } from './rung';
import { smallestCell } from './small-cell';

/** Begins a check. */
export const newCheck = v.object({ id: v.optional(uuid), phase: line(120) });

const rung = whole(1, rungs.length);

const grounded = {
	because: maybe(text(500)),
	restsOn: v.nullish(v.object({ kind: oneOf(groundKinds), id: uuid }))
};

/** What staff answer to one part, with how they know and what it rests on. */
const staffAnswer = v.object({ degree: maybe(oneOf(degrees)), ...grounded });

/** What staff answer, and what they do next. */
export const checkChange = v.object({
	...v.entriesFromList(participationParts, v.optional(staffAnswer)),
	rung: v.optional(v.object({ rung: maybe(rung), ...grounded })),
	nextStep: maybe(text(500)),
	nextOn: maybe(date)
});

/** What a young person answers to one question: a degree, or for the ladder a rung; an empty one takes the answer back. */
export const ownAnswer = v.object({
	part: oneOf(questions),
	degree: maybe(oneOf(degrees)),
	rung: maybe(rung)
});

/** What a young person said aloud, typed in by whoever heard it: whose, when, and what to each part that was asked. */
export const toldAnswers = v.pipe(
	v.object({
		storytellerId: uuid,
		on: date,
		...v.entriesFromList(participationParts, maybe(oneOf(degrees))),
		rung: maybe(rung)
	}),
	v.forward(
		v.check((given) => questions.some((one) => given[one] != null), 'required'),
		['space']
	)
);

/** What staff have answered to one part. */
export interface StaffAnswer {
	degree: Degree | null;
	because: string;
	restsOn?: Ground | null;
}

/** The four parts, and the rung once it has been said. */
export type StaffAnswers = Record<ParticipationPart, StaffAnswer> & { rung?: StaffRung };

/** What young people say to one part, told only where it shows nobody. */
export interface YoungAnswer {
	/** The middle of their answers; null where too few answered. */
	degree: Degree | null;
	/** How many answered; null where they are too few to be told. */
	count: number | null;
	/** Whether some of them were told to somebody of the staff; never how many. */
	isSomeTold: boolean;
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
 * @param k fewest who answered themselves behind what is shown
 */
export function compare(
	staff: StaffAnswers,
	young: readonly { part: ParticipationPart; degree: Degree; isTold: boolean }[],
	k = smallestCell
): ComparedPart[] {
	const isOpen = isAnswered(staff);
	return participationParts.map((part) => {
		const given = young.filter((one) => one.part === part);
		const isShown = isOpen && hidesEach(given, k);
		const degree = isShown ? middleOf(given.map((one) => one.degree)) : null;
		return {
			part,
			staff: staff[part],
			young: {
				degree,
				count: isShown ? given.length : null,
				isSomeTold: isShown && given.some(({ isTold }) => isTold)
			},
			difference: differenceOf(staff[part].degree, degree)
		};
	});
}

function middleOf(given: readonly Degree[]): Degree | null {
	const middle = lowerMiddle(given.map((degree) => degrees.indexOf(degree)));
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
	const basis = (
		before: { because: string; restsOn?: Ground | null },
		{ because, restsOn }: { because?: string | null; restsOn?: Ground | null } = {}
	) => ({
		because: because === undefined ? before.because : (because ?? ''),
		restsOn: (restsOn === undefined ? before.restsOn : restsOn) ?? null
	});
	const merged = (part: ParticipationPart): StaffAnswer => {
		const { degree = staff[part].degree } = change[part] ?? {};
		return { degree, ...basis(staff[part], change[part]) };
	};
	const before = staff.rung ?? noRung;
	const given = change.rung?.rung;
	return {
		space: merged('space'),
		voice: merged('voice'),
		audience: merged('audience'),
		influence: merged('influence'),
		rung: {
			rung: given === undefined ? before.rung : rungOf(given),
			...basis(before, change.rung)
		}
	};
}
