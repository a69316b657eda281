import * as v from 'valibot';
import { shutOf, takesPledges, type LinkStanding } from '../opportunity/link';
import { maybe, parse, personText } from '../text/input';
import type { PledgeTerms } from './pledge';
import { isGone, legalForPledger, moveOwnPledge, type PledgeStanding } from './state';

/** What whoever gave a pledge may do with it now. */
export interface OwnActs {
	change: boolean;
	withdraw: boolean;
	/** Give it again, after it fell away. */
	again: boolean;
}

/**
 * What whoever gave a pledge may do with it. It is always theirs to take back. What fell away is given again where
 * anybody could give something new.
 *
 * @param whatIf the what-if that it is for
 */
export function ownActs(
	{ state }: Pick<PledgeStanding, 'state'>,
	whatIf: Pick<LinkStanding, 'state' | 'isStopped'>
): OwnActs {
	const legal = legalForPledger(state);
	const open = { ...whatIf, expiresAt: Infinity, revokedAt: null };
	return {
		change: legal.includes('offered') && !isGone(state) && takesPledges(whatIf.state),
		withdraw: legal.includes('withdrawn'),
		again: isGone(state) && shutOf(open, 0) === null
	};
}

/**
 * Where a change by whoever gave a pledge takes it. What was accepted was accepted as it stood then: anything else is
 * offered anew. How to reach the same person is not part of that.
 *
 * @throws DomainError `transition_illegal` with `data.legal`
 */
export function afterOwnChange(
	pledge: PledgeTerms & PledgeStanding,
	terms: PledgeTerms
): Pick<PledgeStanding, 'state' | 'checksConfirmedOn'> {
	return isGone(pledge.state) || promiseOf(pledge) !== promiseOf(terms)
		? moveOwnPledge(pledge, 'offered')
		: { state: pledge.state, checksConfirmedOn: pledge.checksConfirmedOn };
}

/** What is promised, and by whom, to be compared. */
function promiseOf(terms: PledgeTerms): string {
	const { kind, quantity, unit, cadence, weekdays, fromTime, toTime, from, to } = terms;
	const { ages, howManyChildren, conditions, contact } = terms;
	return JSON.stringify([
		...[kind, quantity, unit, cadence, weekdays, fromTime, toTime, from, to],
		...[ages, howManyChildren, conditions, contact.name]
	]);
}

/** What may be said when a pledge is taken back. */
export const withdrawalInput = v.object({ reason: maybe(personText(2000)) });

/** Reads why a pledge is taken back; nobody has to say. @throws DomainError at the field */
export function readWithdrawal(input: unknown): { reason: string } {
	return { reason: parse(withdrawalInput, input).reason ?? '' };
}
