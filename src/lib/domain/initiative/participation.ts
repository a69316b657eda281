/**
 * The participation check (R37): the four parts of Lundy's model, answered by staff for themselves and by young people in
 * the same plain words, and set beside each other.
 *
 * Laura Lundy, “‘Voice’ is not enough”, British Educational Research Journal 33 (2007): space, voice, audience, influence.
 */
import * as v from 'valibot';
import { smallestCell } from '../story/roll-up';
import { date, line, maybe, oneOf, text, uuid } from '../text/input';
import {
	degrees,
	participationParts,
	type Degree,
	type ParticipationPart
} from './participation-part';

/** Begins a check. */
export const newCheck = v.object({ id: v.optional(uuid), phase: line(120) });

/** What an answer of the staff can rest on, beside words. The names are part of the API. */
export const groundKinds = ['wall', 'opportunity'] as const;

/** A thing of the initiative that an answer rests on. */
export interface Ground {
	kind: (typeof groundKinds)[number];
	id: string;
}

/** What staff answer to one part, with how they know and what it rests on. */
const staffAnswer = v.object({
	degree: maybe(oneOf(degrees)),
	because: maybe(text(500)),
	restsOn: v.nullish(v.object({ kind: oneOf(groundKinds), id: uuid }))
});

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

/** What a young person said aloud, typed in by whoever heard it: whose, when, and what to each part that was asked. */
export const toldAnswers = v.pipe(
	v.object({
		storytellerId: uuid,
		on: date,
		...v.entriesFromList(participationParts, maybe(oneOf(degrees)))
	}),
	v.forward(
		v.check((given) => participationParts.some((part) => given[part] != null), 'required'),
		['space']
	)
);

/** What staff have answered to one part. */
export interface StaffAnswer {
	degree: Degree | null;
	because: string;
	restsOn?: Ground | null;
}

export type StaffAnswers = Record<ParticipationPart, StaffAnswer>;

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
 * @param k fewest young people behind what is shown
 */
export function compare(
	staff: StaffAnswers,
	young: readonly { part: ParticipationPart; degree: Degree; isTold: boolean }[],
	k = smallestCell
): ComparedPart[] {
	const isOpen = isAnswered(staff);
	return participationParts.map((part) => {
		const given = young.filter((one) => one.part === part);
		const isShown = isOpen && given.length >= k;
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
		const { degree = staff[part].degree, because, restsOn } = change[part] ?? {};
		return {
			degree,
			because: because === undefined ? staff[part].because : (because ?? ''),
			restsOn: (restsOn === undefined ? staff[part].restsOn : restsOn) ?? null
		};
	};
	return {
		space: merged('space'),
		voice: merged('voice'),
		audience: merged('audience'),
		influence: merged('influence')
	};
}
