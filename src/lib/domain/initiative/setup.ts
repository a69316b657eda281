/**
 * What an initiative must have answered before it takes in anything from a real young person (R1): who is responsible and
 * on what ground, for whom, for how long, who looks after safety, and from how many a number may be shown.
 */
import * as v from 'valibot';
import { bothUntilSaid, guardianUntil18 } from '../consent/rule';
import { scopes, type Scope } from '../consent/scope';
import { DomainError } from '../error';
import { noticeWithin } from '../notice/notice-kind';
import { answerWithin } from '../story/answer';
import { contactYears } from '../story/contact-key';
import { line, maybe, oneOf, uuid, whole } from '../text/input';
import { leastPublic, leastShown, smallestPublicCell } from './small-cell';

/** The questions in the order in which they are asked. The names are part of the API. */
export const setupQuestions = [
	'controller',
	'contact',
	'legalBasis',
	'ages',
	'retention',
	'safeguarding',
	'suppression'
] as const;

export type SetupQuestion = (typeof setupQuestions)[number];

/** Whether anything new is taken in: questions that are open keep it away, and so does the end. */
export interface Intake {
	unanswered: SetupQuestion[];
	isClosed: boolean;
}

export function isTakingIn({ unanswered, isClosed }: Intake): boolean {
	return !isClosed && unanswered.length === 0;
}

/** What words are used for; each has a legal basis of its own. */
export const purposes = ['fieldwork', 'workshop', 'sharing', 'research'] as const;

export type Purpose = (typeof purposes)[number];

/** `notUsed`: nothing is done for this purpose. */
export const legalBases = [
	'publicTask',
	'consent',
	'legitimateInterest',
	'legalObligation',
	'notUsed'
] as const;

export type LegalBasis = (typeof legalBases)[number];

/** What is kept for a time of its own (R24). Recordings have had theirs from the beginning. */
export const keptClasses = ['story', 'identity', 'partner', 'log'] as const;

export type KeptClass = (typeof keptClasses)[number];

export interface Setup {
	/** Who is responsible for the data: an authority, an association. */
	controller: string;
	/** Whom one asks about the data: the data protection officer. */
	contact: string;
	legalBasis: Partial<Record<Purpose, LegalBasis>>;
	/** The ages that are invited, both included. */
	youngest: number | null;
	oldest: number | null;
	/** Months for which each class is kept. */
	retention: Partial<Record<KeptClass, number>>;
	/** Who was named to have the lead on safeguarding. */
	leadIds: string[];
	/** Fewest young people behind a number that is shown. */
	suppression: number | null;
	/** The same in what is meant for the public; no question, as it has an answer from the beginning. */
	publicSuppression: number;
	/** Years after the end for which research may find somebody again; no question, as it has an answer from the beginning. */
	contactYears: number;
	/** Days within which a first answer is due; no question, as it has an answer from the beginning. */
	answerDays: number;
	/** Working days within which a notice that something is wrong is answered; no question, for the same reason. */
	noticeDays: number;
	/** Uses that last and that whoever is 15 to 17 decides alone (R9); no question, as none is left so from the beginning. */
	aloneFrom15: Scope[];
	/** Uses to which both must say yes where two hold custody (R9); no question, as it has an answer from the beginning. */
	bothFor: Scope[];
	/** Months after which a yes is asked for anew (R12), 0: never; no question, as it has an answer from the beginning. */
	renewMonths: number;
}

/** Months after which a yes is asked for anew, until the controller says otherwise. */
export const renewAfter = 12;

/** Nothing answered yet. */
export const noSetup: Setup = {
	...{ controller: '', contact: '', legalBasis: {}, youngest: null, oldest: null },
	...{ retention: {}, leadIds: [], suppression: null, answerDays: answerWithin },
	publicSuppression: smallestPublicCell,
	contactYears,
	noticeDays: noticeWithin,
	...{ aloneFrom15: [], bothFor: [...bothUntilSaid], renewMonths: renewAfter }
};

/** What a change holds: what is left out stays as it is, what is emptied is unanswered again. */
export const setupChange = v.object({
	controller: maybe(line(200)),
	contact: maybe(line(200)),
	legalBasis: v.optional(v.object(v.entriesFromList(purposes, maybe(oneOf(legalBases))))),
	youngest: maybe(whole(0, 25)),
	oldest: maybe(whole(0, 25)),
	retention: v.optional(v.object(v.entriesFromList(keptClasses, maybe(whole(1, 240))))),
	leadIds: v.optional(v.pipe(v.array(uuid, 'invalid'), v.maxLength(10, 'out_of_range'))),
	suppression: maybe(whole(3, 50)),
	publicSuppression: v.optional(whole(3, 50)),
	answerDays: v.optional(whole(1, 60)),
	contactYears: v.optional(whole(1, 15)),
	noticeDays: v.optional(whole(1, 20)),
	aloneFrom15: v.optional(v.array(oneOf(guardianUntil18), 'invalid')),
	bothFor: v.optional(v.array(oneOf(scopes), 'invalid')),
	renewMonths: v.optional(whole(0, 120))
});

/**
 * The setup with a change put on it. A number for the public that is not named, or named as it stands, is raised along with the
 * other.
 *
 * @throws DomainError `invalid` at `oldest` when that is below the youngest, and at `publicSuppression` when it is below
 * the number that holds everywhere
 */
export function changed(setup: Setup, change: v.InferOutput<typeof setupChange>): Setup {
	const { controller, contact } = change;
	const { youngest = setup.youngest, oldest = setup.oldest } = change;
	if (youngest !== null && oldest !== null && youngest > oldest) {
		throw new DomainError('invalid', {}, 'oldest');
	}
	const cells = changedCells(setup, change);
	return {
		controller: controller === undefined ? setup.controller : (controller ?? ''),
		contact: contact === undefined ? setup.contact : (contact ?? ''),
		legalBasis: merged(setup.legalBasis, change.legalBasis),
		youngest,
		oldest,
		retention: merged(setup.retention, change.retention),
		leadIds: change.leadIds ?? setup.leadIds,
		...cells,
		answerDays: change.answerDays ?? setup.answerDays,
		contactYears: change.contactYears ?? setup.contactYears,
		noticeDays: change.noticeDays ?? setup.noticeDays,
		aloneFrom15: change.aloneFrom15 ?? setup.aloneFrom15,
		bothFor: change.bothFor ?? setup.bothFor,
		renewMonths: change.renewMonths ?? setup.renewMonths
	};
}

function changedCells(
	setup: Setup,
	{ suppression = setup.suppression, ...given }: v.InferOutput<typeof setupChange>
): Pick<Setup, 'suppression' | 'publicSuppression'> {
	const isAsBefore = given.publicSuppression === setup.publicSuppression;
	const publicSuppression = isAsBefore ? undefined : given.publicSuppression;
	if (publicSuppression !== undefined && publicSuppression < leastShown({ suppression })) {
		throw new DomainError('invalid', {}, 'publicSuppression');
	}
	const wanted = { suppression, publicSuppression: publicSuppression ?? setup.publicSuppression };
	return { suppression, publicSuppression: leastPublic(wanted) };
}

/** The questions that have no whole answer, in order; none when real contributions may come. */
export function whatIsUnanswered(setup: Setup): SetupQuestion[] {
	const isAnswered: Record<SetupQuestion, boolean> = {
		controller: setup.controller !== '',
		contact: setup.contact !== '',
		legalBasis: purposes.every((purpose) => setup.legalBasis[purpose] !== undefined),
		ages: setup.youngest !== null && setup.oldest !== null,
		retention: keptClasses.every((kept) => setup.retention[kept] !== undefined),
		safeguarding: setup.leadIds.length > 0,
		suppression: setup.suppression !== null
	};
	return setupQuestions.filter((question) => !isAnswered[question]);
}

function merged<K extends string, T>(
	before: Partial<Record<K, T>>,
	change: Partial<Record<K, T | null | undefined>> = {}
): Partial<Record<K, T>> {
	const all = Object.entries<T | null | undefined>({ ...before, ...dropAbsent(change) });
	return Object.fromEntries(all.filter(([, value]) => value != null)) as Partial<Record<K, T>>;
}

/** Absent stays as it is; only `null` takes away. */
function dropAbsent<T>(change: Partial<Record<string, T>>): Record<string, T> {
	return Object.fromEntries(
		Object.entries(change).filter(([, value]) => value !== undefined)
	) as Record<string, T>;
}
