/** The journey: moments of a story in order, drawn as a map with a curve of feeling (mission.md A2). */
import * as v from 'valibot';
import { maybe, oneOf, personLine, personText, uuid, whole } from '../text/input';
import { mostMinutes, rhythmUnits, type Rhythm } from './dose';

/** Whose hands a moment lies in. */
export const touchpoints = ['public', 'voluntary', 'private', 'family'] as const;

export type Touchpoint = (typeof touchpoints)[number];

/** What stands in the way. */
export const barriers = ['money', 'distance', 'transport', 'equipment', 'company', 'time'] as const;

export type Barrier = (typeof barriers)[number];

/** From the worst to the best. */
export const feelings = [-3, -2, -1, 0, 1, 2, 3] as const;

const unique = <T>(list: T[]) => [...new Set(list)];

const rhythmInput = v.object({
	times: whole(1, 100),
	every: whole(1, 100),
	unit: oneOf(rhythmUnits)
});

/** One moment, as it is sent. */
export const momentInput = v.object({
	id: v.optional(uuid),
	stage: maybe(personLine(80)),
	title: maybe(personLine(200)),
	setting: maybe(personText(1000)),
	people: v.optional(
		v.pipe(v.array(personLine(80), 'invalid'), v.maxLength(30, 'out_of_range')),
		[]
	),
	touchpoint: maybe(oneOf(touchpoints)),
	/** How often, as it was told: “every second month”. */
	cadence: maybe(personLine(120)),
	/** How much, as it was told: “25 minutes a week”. */
	dose: maybe(personLine(120)),
	rhythm: maybe(rhythmInput),
	/** Each time. */
	minutes: maybe(whole(1, mostMinutes)),
	/** As the staff heard it. */
	feeling: maybe(whole(-3, 3)),
	/** As the young person drew it; absent it stays as it is. */
	ownFeeling: maybe(whole(-3, 3)),
	/** Guessed by whoever wrote it down, not told. */
	isGuess: v.optional(v.boolean('invalid'), false),
	/** A point where the system noticed. */
	isScreening: v.optional(v.boolean('invalid'), false),
	barriers: v.optional(v.pipe(v.array(oneOf(barriers), 'invalid'), v.transform(unique)), []),
	excerptIds: v.optional(
		v.pipe(v.array(uuid, 'invalid'), v.maxLength(100, 'out_of_range'), v.transform(unique)),
		[]
	)
});

/** A whole journey, as it is sent: it replaces the one before. */
export const journeyInput = v.pipe(
	v.object({
		moments: v.pipe(v.array(momentInput, 'required'), v.maxLength(200, 'out_of_range'))
	}),
	v.check(({ moments }) => areUnique(moments.flatMap(({ id }) => id ?? [])), 'id_taken')
);

/** How moments felt, as the young person draws it: each is named with a feeling, or with none. */
export const drawingInput = v.object({
	feelings: v.pipe(
		v.array(v.object({ momentId: uuid, feeling: v.nullable(whole(-3, 3)) }), 'required'),
		v.maxLength(200, 'out_of_range')
	)
});

export type Drawing = v.InferOutput<typeof drawingInput>;

/** A moment of a journey. Words that are not known are empty, choices not made are null. */
export interface Moment {
	id: string;
	stage: string;
	title: string;
	setting: string;
	people: string[];
	touchpoint: Touchpoint | null;
	/** In words, as it was told. */
	cadence: string;
	dose: string;
	/** The same in numbers, where they are known. */
	rhythm: Rhythm | null;
	/** Each time. */
	minutes: number | null;
	/** From −3 to +3, as the staff heard it. */
	feeling: number | null;
	/** From −3 to +3, as the young person drew it. */
	ownFeeling: number | null;
	/** Guessed by whoever wrote it down, not told. */
	isGuess: boolean;
	/** A point where the system noticed: the check of the school nurse. */
	isScreening: boolean;
	barriers: Barrier[];
	excerptIds: string[];
}

export interface Journey {
	/** Of the journey alone: a change to the story's text leaves it. */
	version: number;
	moments: Moment[];
}

/**
 * Moments with their ids, made where none was sent.
 *
 * @param known how moments felt as the young person drew it: that stays where nothing is said of it
 */
export function momentsOf(
	input: v.InferOutput<typeof journeyInput>,
	newId: () => string,
	known: readonly Pick<Moment, 'id' | 'ownFeeling'>[] = []
): Moment[] {
	const drawn = new Map(known.map(({ id, ownFeeling }) => [id, ownFeeling]));
	return input.moments.map((moment) => ({
		...moment,
		id: moment.id ?? newId(),
		stage: moment.stage ?? '',
		title: moment.title ?? '',
		setting: moment.setting ?? '',
		cadence: moment.cadence ?? '',
		dose: moment.dose ?? '',
		touchpoint: moment.touchpoint ?? null,
		rhythm: moment.rhythm ?? null,
		minutes: moment.minutes ?? null,
		feeling: moment.feeling ?? null,
		ownFeeling:
			(moment.ownFeeling === undefined ? drawn.get(moment.id ?? '') : moment.ownFeeling) ?? null
	}));
}

const areUnique = (ids: string[]) => new Set(ids).size === ids.length;
