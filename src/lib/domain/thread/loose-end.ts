import type { Recipient } from '../initiative/closing';
import { answerDue, answerWithin } from '../story/answer';
import type { RemarkKind } from '../story/remark';
import type { ShownInsight } from '../insight/shown';
import { lacksFirstMeeting } from '../pledge/first-meeting-kind';
import { healthOf, riskSince, unmended, type Replaceable, type Timed } from '../pledge/health';
import { followUpMissing, type Followed } from '../opportunity/follow-up-due';
import { isOverdue, reviewOf } from '../opportunity/review';
import type { ShownOpportunity } from '../opportunity/shown';
import { dayAfter, expiriesOf } from '../pledge/standing';
import type { Relied } from './reminder';
import { demandsOf, hasEnded } from '../opportunity/state';

/** How a hand-over can be broken, the most pressing first. The names are part of the API. */
export const looseKinds = [
	/** A young person has said “wrong”, and it is not settled. */
	'stopped',
	/** A young person says that a what-if is wrong, and its words have not been changed since. */
	'wrong',
	/** A guardian has asked to have everything erased, and nobody has answered. */
	'erasure',
	/** What was taken back may stand in a file or on paper, and nobody has been asked to delete it. */
	'recall',
	/** A young person does not agree with how a story was understood, and it is not settled. */
	'disagrees',
	/** A young person told something, and has heard nothing since. */
	'unanswered',
	/** A young person said something of a story, and nobody has answered. */
	'remark',
	/** Somebody said that something is wrong here, and nobody has answered by the day it was due. */
	'notice',
	/** A decision-maker has not answered by the day it was due, or has not been asked. */
	'decision',
	/** It should have been looked at again. */
	'review',
	/** A step of a procedure should have been done. */
	'step',
	/** Something pledged has lapsed or was withdrawn, and nothing has come in its place. */
	'pledge',
	/** Something pledged should have begun, or has run out and nobody has said whether it was kept. */
	'risk',
	/** What brings young people and adults together is accepted, and no first meeting is arranged. */
	'firstMeeting',
	/** Somebody has offered something, and nobody has answered. */
	'offer',
	/** Something is expected of a partner whose declarations, courses or agreement have run out. */
	'expired',
	/** It goes on or rests, and nobody has written what happens next. */
	'nextStep',
	/** It runs, and nobody has told for long what came of it. */
	'followUp',
	/** It was asked long ago, and nobody has answered. */
	'answer',
	/** The words that spoke for it have been taken back. */
	'ground',
	/** It was understood long ago, and nobody has asked “what if”. */
	'whatIf',
	/** Nobody takes care of an insight. */
	'care',
	/** Nobody is named for a young person. */
	'owner',
	/** The initiative is over, and a young person has had no letter. */
	'letter'
] as const;

export type LooseKind = (typeof looseKinds)[number];

/** A place where the thread is broken. */
export interface LooseEnd {
	kind: LooseKind;
	of: 'opportunity' | 'insight' | 'person' | 'story' | 'partner' | 'notice';
	id: string;
	/** What it is called; of a notice the name of its kind. */
	title: string;
	/** Since when, `YYYY-MM-DD`. */
	since: string;
}

/** A young person whom nobody is named for. */
export interface Ownerless {
	id: string;
	secretName: string;
	/** ISO 8601, UTC. */
	createdAt: string;
}

/** A pledge as the thread hangs on it. */
export interface Promised extends Replaceable, Timed {
	opportunityId: string;
	/** When it was last offered, ms since 1970. */
	offeredAt: number;
	/** How many first meetings are arranged. */
	meetings: number;
}

/** A story that nobody has answered, the oldest first. */
export interface Unheard {
	storytellerId: string;
	secretName: string;
	/** `YYYY-MM-DD` */
	toldOn: string;
}

/** Somebody whose guardian asked to have everything erased. */
export interface Asked {
	storytellerId: string;
	secretName: string;
	/** ms */
	at: number;
}

/** Somebody of whom something is out that was taken back. */
export interface StillOut {
	storytellerId: string;
	secretName: string;
	/** When it was taken back, ms. */
	since: number;
}

/** What a young person said of a story, without an answer, the oldest first. */
export interface OpenRemark {
	storyId: string;
	secretName: string;
	kind: RemarkKind;
	/** `YYYY-MM-DD` */
	saidOn: string;
}

/** All broken places, the most pressing kind first, in each the oldest first. @param today `YYYY-MM-DD` */
export function looseEnds(
	things: {
		opportunities: readonly ShownOpportunity[];
		/** By the ids of what-ifs: since when (ms) somebody calls them wrong as they are worded now. */
		calledWrong: ReadonlyMap<string, number>;
		/** By the ids of what-ifs: since when (`YYYY-MM-DD`) a step of a procedure is overdue. */
		lateSteps?: ReadonlyMap<string, string>;
		/** By the ids of what-ifs: when they were last followed up. */
		followed?: ReadonlyMap<string, Followed>;
		insights: readonly ShownInsight[];
		pledges: readonly Promised[];
		/** Partners from whom something is expected. */
		partners?: readonly Relied[];
		ownerless: readonly Ownerless[];
		unanswered: readonly Unheard[];
		erasures: readonly Asked[];
		stillOut?: readonly StillOut[];
		remarks: readonly OpenRemark[];
		/** Notices that should have been answered. */
		notices?: readonly { id: string; kind: string; dueOn: string }[];
		letterless?: readonly Pick<Recipient, 'storytellerId' | 'secretName'>[];
		/** The last day of the initiative. */
		endedOn?: string;
		/** Days within which a first answer is due. */
		answerDays?: number;
	},
	today: string
): LooseEnd[] {
	const promised = new Map<string, Promised[]>();
	for (const one of things.pledges) {
		promised.set(one.opportunityId, [...(promised.get(one.opportunityId) ?? []), one]);
	}
	const ends = [
		...things.opportunities.flatMap((one) =>
			ofOpportunity(one, promised.get(one.id) ?? [], things.lateSteps?.get(one.id), today)
		),
		...things.opportunities.flatMap((one) => ofWrong(one, things.calledWrong.get(one.id))),
		...things.opportunities.flatMap((one) =>
			ofUnfollowed(one, things.followed?.get(one.id), today)
		),
		...things.insights.flatMap((one) => ofInsight(one, today)),
		...(things.partners ?? []).flatMap((one) => ofPartner(one, today)),
		...ofUnheard(things.unanswered, today, things.answerDays),
		...things.erasures.map(({ storytellerId: id, secretName: title, at }) => ({
			...({ kind: 'erasure', of: 'person', id, title } as const),
			since: dayAt(at)
		})),
		...(things.stillOut ?? []).map(({ storytellerId: id, secretName: title, since }) => ({
			...({ kind: 'recall', of: 'person', id, title } as const),
			since: dayAt(since)
		})),
		...ofRemarks(things.remarks),
		...(things.notices ?? []).map(({ id, kind: title, dueOn: since }) => ({
			...({ kind: 'notice', of: 'notice', id, title } as const),
			since
		})),
		...things.ownerless.map(({ id, secretName, createdAt }) => ({
			...({ kind: 'owner', of: 'person', id, title: secretName } as const),
			since: dayOf(createdAt)
		})),
		...(things.letterless ?? []).map(({ storytellerId: id, secretName: title }) => ({
			...({ kind: 'letter', of: 'person', id, title } as const),
			since: things.endedOn ?? today
		}))
	];
	return ends.toSorted(
		(a, b) =>
			looseKinds.indexOf(a.kind) - looseKinds.indexOf(b.kind) || (a.since < b.since ? -1 : 1)
	);
}

const asking: readonly string[] = ['open', 'offered', 'youthChecked'];
const dependsOnPledges: readonly string[] = ['agreed', 'running', 'paused'];

function ofOpportunity(
	one: ShownOpportunity,
	promised: readonly Promised[],
	lateStep: string | undefined,
	today: string
): LooseEnd[] {
	const { id, whatIf: title, state, decision, answers } = one;
	if (hasEnded(state) || state === 'draft') {
		return [];
	}
	const touched = dayOf(answers[0]?.at ?? one.createdAt);
	const last = answers.find(({ from, to }) => from !== to);
	const review = reviewOf(one);
	const isDecisionLate =
		decision?.state === 'open' || (decision?.state === 'asked' && isOverdue(decision.dueOn, today));
	const isCarried = dependsOnPledges.includes(state);
	const lost = isCarried ? unmended(promised) : [];
	const atRisk = isCarried ? promised.filter((each) => healthOf(each, today) === 'atRisk') : [];
	const unmet = isCarried ? promised.filter((each) => lacksFirstMeeting(each, each.meetings)) : [];
	const unanswered = promised
		.filter((each) => isUnanswered(each, today))
		.map((each) => each.offeredAt);
	const found: [LooseKind, boolean, string][] = [
		['decision', isDecisionLate, decision?.dueOn ?? touched],
		['review', isOverdue(review, today), review ?? ''],
		['step', lateStep !== undefined, lateStep ?? ''],
		['pledge', lost.length > 0, dayAt(lost[0]?.goneAt ?? 0)],
		['risk', atRisk.length > 0, atRisk.map(riskSince).toSorted()[0] ?? ''],
		['firstMeeting', unmet.length > 0, dayAt(Math.min(...unmet.map(acceptedAt), Infinity))],
		['offer', unanswered.length > 0, dayAt(Math.min(...unanswered, Infinity))],
		['nextStep', demandsOf(state).nextStep && !last?.nextStep, touched],
		['answer', asking.includes(state) && touched < dayAfter(today, -answerWithin), touched]
	];
	return found
		.filter(([, isLoose]) => isLoose)
		.map(([kind, , since]) => ({ kind, of: 'opportunity', id, title, since }));
}

const acceptedAt = (each: Promised) => each.acceptedAt ?? each.offeredAt;

/** Whoever offers something is told that it is read within days. */
const offerDays = 4;

function isUnanswered({ state, offeredAt }: Promised, today: string): boolean {
	return state === 'offered' && dayAt(offeredAt) < dayAfter(today, -offerDays);
}

function ofPartner(one: Relied, today: string): LooseEnd[] {
	const [first] = expiriesOf(one, today).filter(({ isOver }) => isOver);
	return first
		? [{ kind: 'expired', of: 'partner', id: one.id, title: one.name, since: first.on }]
		: [];
}

function ofWrong(
	{ id, whatIf: title, state }: ShownOpportunity,
	at: number | undefined
): LooseEnd[] {
	return at === undefined || hasEnded(state)
		? []
		: [{ kind: 'wrong', of: 'opportunity', id, title, since: dayAt(at) }];
}

function ofUnfollowed(
	one: ShownOpportunity,
	followed: Followed = { lastOn: null, dueOn: null },
	today: string
): LooseEnd[] {
	const since = followUpMissing(one, followed, today);
	return since === null
		? []
		: [{ kind: 'followUp', of: 'opportunity', id: one.id, title: one.whatIf, since }];
}

function ofInsight(one: ShownInsight, today: string): LooseEnd[] {
	const { id, observation: title, createdAt, check, ground, opportunities, owner } = one;
	const since = dayOf(createdAt);
	const found: [LooseKind, boolean][] = [
		['stopped', check.state === 'stopped'],
		['ground', ground === 'needs_new_ground'],
		['whatIf', opportunities === 0 && since < dayAfter(today, -answerWithin)],
		['care', owner === '']
	];
	return found
		.filter(([, isLoose]) => isLoose)
		.map(([kind]) => ({ kind, of: 'insight', id, title, since }));
}

/** Each young person once, since the day on which the first answer was due. */
function ofUnheard(stories: readonly Unheard[], today: string, within?: number): LooseEnd[] {
	const first = new Map<string, Unheard>();
	for (const story of stories) {
		if (!first.has(story.storytellerId)) first.set(story.storytellerId, story);
	}
	return [...first.values()].flatMap(({ storytellerId: id, secretName: title, toldOn }) => {
		const due = answerDue({ toldOn, answeredOn: null, isWithdrawn: false }, today, within);
		return due.state === 'overdue'
			? [{ kind: 'unanswered', of: 'person', id, title, since: due.by }]
			: [];
	});
}

/** Each story once for each of the two kinds. */
function ofRemarks(remarks: readonly OpenRemark[]): LooseEnd[] {
	const first = new Map<string, LooseEnd>();
	for (const { storyId: id, secretName: title, kind: said, saidOn: since } of remarks) {
		const kind = said === 'disagree' ? 'disagrees' : 'remark';
		if (!first.has(kind + id)) first.set(kind + id, { kind, of: 'story', id, title, since });
	}
	return [...first.values()];
}

const dayOf = (time: string) => time.slice(0, 10);
const dayAt = (ms: number) => (Number.isFinite(ms) ? dayOf(new Date(ms).toISOString()) : '');
