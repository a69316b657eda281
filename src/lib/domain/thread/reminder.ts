import type { Scope } from '../consent/scope';
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
	| { event: 'yes'; on: string; storytellerId: string; secretName: string; scopes: Scope[] }
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

/** A young person who, or whose guardian, said a yes to a use that runs out. */
export interface Ending {
	storytellerId: string;
	secretName: string;
	scope: Scope;
	/** Its last day, `YYYY-MM-DD`. */
	until: string;
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
		endings: readonly Ending[];
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
	const yeses = endingsOf(things.endings.filter(({ until }) => until >= today));
	return [...pledges, ...reviews, ...expiries, ...yeses].toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

/** One for each young person and day, with all the uses. */
function endingsOf(endings: readonly Ending[]): Reminder[] {
	const found = new Map<string, Extract<Reminder, { event: 'yes' }>>();
	for (const { storytellerId, secretName, scope, until: on } of endings) {
		const key = `${storytellerId} ${on}`;
		const one = found.get(key) ?? {
			...{ event: 'yes' as const, on, storytellerId, secretName, scopes: [] }
		};
		found.set(key, { ...one, scopes: [...one.scopes, scope] });
	}
	return [...found.values()];
}
