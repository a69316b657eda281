import { DomainError } from '../error';

/** The way of a what-if (mission.md E2), in order. The names are part of the API. */
export const ways = [
	'draft',
	'open',
	'offered',
	'youthChecked',
	'agreed',
	'running',
	'reviewed',
	'kept',
	'ended'
] as const;

/** The exits. From `paused` and `notNow` there is a way back. */
export const exits = ['notNow', 'withdrawn', 'paused'] as const;

export const opportunityStates = [...ways, ...exits] as const;

export type OpportunityState = (typeof opportunityStates)[number];

/** Whether nobody outside the team is shown a what-if: not yet, or not any more. */
export function isQuiet(state: OpportunityState): boolean {
	return quiet.some((one) => one === state);
}

const quiet: readonly OpportunityState[] = ['draft', 'kept', 'ended', ...exits];

/** Where a what-if stands, with all that decides where it may go. */
export interface Standing {
	state: OpportunityState;
	/** The state it was in before `paused` or `notNow`. */
	cameFrom?: OpportunityState;
	publicTask: 'adds' | 'replaces';
	/** Whether a decision-maker has answered that it may replace a public task. */
	isDecided: boolean;
	/** Whether its words were changed so much that the young people are to be asked again. */
	isReworded: boolean;
	/** Whether a young person has said “wrong” to an insight that it rests on, and that is not settled (D2). */
	isStopped?: boolean;
	/** Whether a young person has answered the words as they stand now (R36). */
	hasYoungAnswer?: boolean;
}

/** What somebody answers when moving a what-if on. */
export interface Answer {
	to: OpportunityState;
	reason: string;
	/** `YYYY-MM-DD` */
	reviewOn: string | null;
	/** The named adult who answers. */
	answeredBy: string;
	nextStep: string;
}

const onward: Record<OpportunityState, readonly OpportunityState[]> = {
	draft: ['open'],
	open: ['offered'],
	offered: ['youthChecked'],
	youthChecked: ['agreed'],
	agreed: ['running'],
	running: ['reviewed'],
	reviewed: ['kept', 'ended'],
	kept: [],
	ended: [],
	notNow: ['open', 'withdrawn'],
	withdrawn: [],
	paused: ['notNow', 'withdrawn']
};

/** Answers after which something is still to come: they say what, and when it is looked at again. */
const goesOn: readonly OpportunityState[] = ['agreed', 'running', 'reviewed', 'notNow', 'paused'];
const isOver: readonly OpportunityState[] = ['kept', 'ended', 'withdrawn'];
/** Steps that put it to partners. */
const meetsPartners: readonly OpportunityState[] = ['offered', 'agreed', 'running'];
const needsDecision: readonly OpportunityState[] = ['agreed', 'running', 'reviewed', 'kept'];

/** The states that may follow, onward first. */
export function legalFrom(now: Standing): OpportunityState[] {
	if (now.state === 'paused') {
		return [resumesTo(now), ...onward.paused];
	}
	const next = onward[now.state];
	const again = now.isReworded && isUnderWay(now.state) ? (['youthChecked'] as const) : [];
	return next.length > 0 && now.state !== 'notNow' ? [...next, ...again, ...exits] : [...next];
}

/**
 * The state after a step. Asking the young people again about something that is under way does not stop it.
 *
 * @param to a legal step, see {@link checkTransition}
 */
export function afterTransition(now: Standing, to: OpportunityState): OpportunityState {
	return to === 'youthChecked' && isUnderWay(now.state) ? now.state : to;
}

/** What an answer must hold. */
export type Demands = Record<'reason' | 'reviewOn' | 'answeredBy' | 'nextStep', boolean>;

/**
 * What an answer must hold before it can be saved; a form asks for just that. Until it is agreed, a what-if only moves
 * within the team and among those it is shown to. From there each step is an answer to those who gave their words (E2):
 * a plain reason from a named adult, and, unless it is over, the next step and the day it is looked at again.
 */
export function demandsOf(to: OpportunityState): Demands {
	const isOpenEnded = goesOn.includes(to);
	const isAnswer = isOpenEnded || isOver.includes(to);
	return { reason: isAnswer, reviewOn: isOpenEnded, answeredBy: isAnswer, nextStep: isOpenEnded };
}

/** Whether a step is an answer, with something to be written. */
export function isAnswer(to: OpportunityState): boolean {
	return demandsOf(to).reason;
}

/** Whether a what-if has come to its end: nothing is to be looked at again. */
export function hasEnded(state: OpportunityState): boolean {
	return isOver.includes(state);
}

/** Whether a step says that young people were asked, and none has answered: then it says why none could be. */
export function lacksYoungAnswer(
	now: Pick<Standing, 'hasYoungAnswer'>,
	to: OpportunityState
): boolean {
	return to === 'youthChecked' && now.hasYoungAnswer !== true;
}

/** Whether a way is shut until a decision-maker has answered (E5: it is not a savings exercise). */
export function awaitsDecision(now: Standing, to: OpportunityState): boolean {
	return now.publicTask === 'replaces' && !now.isDecided && needsDecision.includes(to);
}

/**
 * Checks that a what-if may take a step and that the answer is whole.
 *
 * @throws DomainError `transition_illegal` with `data.legal`, `replaces_public_task`, `check_unsettled`, or at its field
 *   `young_answer_missing`, `reason_required`, `review_required`, `answerer_required`, `next_step_required`
 */
export function checkTransition(now: Standing, answer: Answer): void {
	const legal = legalFrom(now);
	if (!legal.includes(answer.to)) {
		throw new DomainError('transition_illegal', { from: now.state, to: answer.to, legal }, 'to');
	}
	if (awaitsDecision(now, answer.to)) {
		throw new DomainError('replaces_public_task', { from: now.state, to: answer.to }, 'to');
	}
	if (now.isStopped && meetsPartners.includes(answer.to)) {
		throw new DomainError('check_unsettled', { from: now.state, to: answer.to }, 'to');
	}
	if (lacksYoungAnswer(now, answer.to) && !answer.reason) {
		throw new DomainError('young_answer_missing', { from: now.state, to: answer.to }, 'reason');
	}
	const demands = demandsOf(answer.to);
	if (demands.reason && !answer.reason) {
		throw new DomainError('reason_required', { to: answer.to }, 'reason');
	}
	if (demands.reviewOn && !answer.reviewOn) {
		throw new DomainError('review_required', { to: answer.to }, 'reviewOn');
	}
	if (demands.answeredBy && !answer.answeredBy) {
		throw new DomainError('answerer_required', { to: answer.to }, 'answeredBy');
	}
	if (demands.nextStep && !answer.nextStep) {
		throw new DomainError('next_step_required', { to: answer.to }, 'nextStep');
	}
}

/**
 * Where a change of the words takes a what-if. One that the young people have said yes to, but that does not run yet,
 * goes back to be asked again; one that runs stays and is marked.
 */
export function afterRewording(state: OpportunityState): OpportunityState {
	return state === 'youthChecked' || state === 'agreed' ? 'offered' : state;
}

/**
 * Where it goes when it turns out to replace a public task after it was agreed: it rests until a decision-maker has
 * answered, so that the question cannot be asked last.
 */
export function afterTask(now: Standing): OpportunityState {
	const isBound = needsDecision.includes(now.state) && !isOver.includes(now.state);
	return isBound && now.publicTask === 'replaces' && !now.isDecided ? 'paused' : now.state;
}

/** Whether the young people's yes is behind a state, so that new words need a new one. */
export function isChecked(now: Pick<Standing, 'state' | 'cameFrom'>): boolean {
	const state = now.state === 'paused' ? (now.cameFrom ?? 'draft') : now.state;
	return ways.indexOf(state as (typeof ways)[number]) >= ways.indexOf('youthChecked');
}

const isUnderWay = (state: OpportunityState) => state === 'running' || state === 'reviewed';

function resumesTo(now: Standing): OpportunityState {
	const back = now.cameFrom ?? 'open';
	return now.isReworded ? afterRewording(back) : back;
}
