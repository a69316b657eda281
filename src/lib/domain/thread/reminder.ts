import { isOverdue, reviewOf } from '../opportunity/review';
import type { ShownOpportunity } from '../opportunity/shown';
import type { OpportunityState } from '../opportunity/state';
import { noticeOf, type Timed } from '../pledge/health';
import type { PledgeKind } from '../pledge/kind';
import { dayAfter, expiriesOf, type Declared, type Expiring } from '../pledge/standing';

/** Something that is about to happen, and that nobody has missed yet. `on` is a day, `YYYY-MM-DD`. */
export type Reminder =
	| {
			event: 'starts' | 'ends';
			on: string;
			pledgeId: string;
			opportunityId: string;
			whatIf: string;
			partnerName: string;
			kind: PledgeKind;
	  }
	| { event: 'review'; on: string; opportunityId: string; whatIf: string }
	| {
			event: 'expires';
			on: string;
			/** What runs out, and a course's name. */
			expiring: Expiring;
			name: string;
			partnerId: string;
			partnerName: string;
	  };

/** A pledge with what it is for. */
export interface Coming extends Timed {
	id: string;
	opportunityId: string;
	whatIf: string;
	whatIfState: OpportunityState;
	partnerName: string;
	kind: PledgeKind;
}

/** A partner from whom something is expected. */
export interface Relied extends Declared {
	id: string;
	name: string;
}

/** Reviews are told so many days before. */
const reviewNotice = 7;

/** The day of a review that is due within a week; null where none is. @param today `YYYY-MM-DD` */
export function reviewSoon(
	one: Pick<ShownOpportunity, 'state' | 'answers'>,
	today: string
): string | null {
	const on = reviewOf(one);
	const isSoon = on !== null && !isOverdue(on, today) && on <= dayAfter(today, reviewNotice);
	return isSoon && one.state !== 'draft' ? on : null;
}

/** What is to be remembered, the earliest first. @param today `YYYY-MM-DD` */
export function remindersOf(
	things: {
		pledges: readonly Coming[];
		opportunities: readonly ShownOpportunity[];
		partners: readonly Relied[];
	},
	today: string
): Reminder[] {
	const pledges = things.pledges.flatMap((pledge): Reminder[] => {
		const notice = noticeOf(pledge, today);
		const { id: pledgeId, opportunityId, whatIf, partnerName, kind } = pledge;
		return notice ? [{ ...notice, pledgeId, opportunityId, whatIf, partnerName, kind }] : [];
	});
	const reviews = things.opportunities.flatMap((one): Reminder[] => {
		const on = reviewSoon(one, today);
		return on ? [{ event: 'review', on, opportunityId: one.id, whatIf: one.whatIf }] : [];
	});
	const expiries = things.partners.flatMap((partner) =>
		expiriesOf(partner, today)
			.filter(({ isOver }) => !isOver)
			.map(({ of: expiring, name, on }): Reminder => {
				const { id: partnerId, name: partnerName } = partner;
				return { event: 'expires', on, expiring, name, partnerId, partnerName };
			})
	);
	return [...pledges, ...reviews, ...expiries].toSorted((a, b) => (a.on < b.on ? -1 : 1));
}
