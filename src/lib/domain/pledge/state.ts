import * as v from 'valibot';
import { DomainError } from '../error';
import { date, maybe, oneOf, parse, text, uuid } from '../text/input';
import { contactKinds, type PledgeKind } from './kind';

/** The states of a pledge (mission.md E3). The names are part of the API. */
export const pledgeStates = [
	'offered',
	'accepted',
	'checksOk',
	'active',
	'fulfilled',
	'lapsed',
	'withdrawn'
] as const;

export type PledgeState = (typeof pledgeStates)[number];

const next: Record<PledgeState, readonly PledgeState[]> = {
	offered: ['accepted', 'lapsed', 'withdrawn'],
	accepted: ['checksOk', 'active', 'lapsed', 'withdrawn'],
	checksOk: ['active', 'lapsed', 'withdrawn'],
	active: ['fulfilled', 'lapsed', 'withdrawn'],
	fulfilled: [],
	lapsed: [],
	withdrawn: []
};

/** Where whoever gave a pledge takes it themselves: changed or given again, it waits to be accepted anew; or away. */
const own: Record<PledgeState, readonly PledgeState[]> = {
	offered: ['offered', 'withdrawn'],
	accepted: ['offered', 'withdrawn'],
	checksOk: ['offered', 'withdrawn'],
	active: ['offered', 'withdrawn'],
	fulfilled: [],
	lapsed: ['offered'],
	withdrawn: ['offered']
};

/** Whether a pledge fell away: nobody counts on it any longer. */
export function isGone(state: PledgeState): boolean {
	return state === 'lapsed' || state === 'withdrawn';
}

/** What decides where a pledge may go. */
export interface PledgeStanding {
	state: PledgeState;
	kind: PledgeKind;
	ages: string;
	/** The date on which the organisation confirmed certificate and confidentiality, `YYYY-MM-DD`. */
	checksConfirmedOn: string | null;
}

/** Ages as they are written where nobody under 15 can be meant: `15-17`, `fra 15 år`, `16+`, `18 år og op`. */
const fifteenOn =
	/^(fra |from )?(1[5-9]|[2-9]\d)( år| years)?( ?\+| ?[-–] ?(1[5-9]|[2-9]\d)( år| years)?| og (op|opefter|ældre)| and (up|over|older))?$/i;

/** Whether grown-ups will be with children under 15 again and again. Ages that are not said, or not surely older, count as under 15. */
export function meetsChildren(pledge: Pick<PledgeStanding, 'kind' | 'ages'>): boolean {
	return contactKinds.includes(pledge.kind) && !fifteenOn.test(pledge.ages.trim());
}

/** The states that may follow. One with contact goes by way of the checks. */
export function legalForPledge(pledge: PledgeStanding): PledgeState[] {
	return next[pledge.state].filter((to) => to !== 'active' || !awaitsChecks(pledge));
}

/**
 * Takes a pledge a step on.
 *
 * @param confirmedOn when the organisation confirmed the checks; only used for `checksOk`
 * @returns what changes
 * @throws DomainError `transition_illegal` with `data.legal`, or `contact_checks_missing` (R31: no contact with children
 *   under 15 before certificate and confidentiality are confirmed)
 */
export function movePledge(
	pledge: PledgeStanding,
	to: PledgeState,
	confirmedOn: string
): Pick<PledgeStanding, 'state' | 'checksConfirmedOn'> {
	const legal = legalForPledge(pledge);
	if (!next[pledge.state].includes(to)) {
		throw new DomainError('transition_illegal', { from: pledge.state, to, legal }, 'to');
	}
	if (!legal.includes(to)) {
		throw new DomainError('contact_checks_missing', { from: pledge.state, to, legal }, 'to');
	}
	const checksConfirmedOn = to === 'checksOk' ? confirmedOn : pledge.checksConfirmedOn;
	return { state: to, checksConfirmedOn };
}

/** The states that whoever gave a pledge may take it to. */
export function legalForPledger(state: PledgeState): readonly PledgeState[] {
	return own[state];
}

/**
 * Takes a pledge a step on for whoever gave it. One that waits to be accepted anew is checked anew too: others may come now.
 *
 * @throws DomainError `transition_illegal` with `data.legal`
 */
export function moveOwnPledge(
	pledge: Pick<PledgeStanding, 'state' | 'checksConfirmedOn'>,
	to: PledgeState
): Pick<PledgeStanding, 'state' | 'checksConfirmedOn'> {
	const legal = legalForPledger(pledge.state);
	if (!legal.includes(to)) {
		throw new DomainError('transition_illegal', { from: pledge.state, to, legal });
	}
	return { state: to, checksConfirmedOn: to === 'offered' ? null : pledge.checksConfirmedOn };
}

/** A step of a pledge. */
export const moveInput = v.object({
	id: v.optional(uuid),
	to: oneOf(pledgeStates),
	reason: maybe(text(2000)),
	/** For `checksOk`, where the partner has not declared it: that the organisation confirmed both, and when. */
	certificate: v.optional(v.boolean('invalid'), false),
	confidential: v.optional(v.boolean('invalid'), false),
	confirmedOn: maybe(date)
});

/** Reads a step of a pledge. @throws DomainError at the field */
export function readPledgeMove(input: unknown): v.InferOutput<typeof moveInput> {
	return parse(moveInput, input);
}

function awaitsChecks(pledge: PledgeStanding): boolean {
	return meetsChildren(pledge) && pledge.checksConfirmedOn === null;
}
