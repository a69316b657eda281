import * as v from 'valibot';
import { DomainError } from '../error';
import {
	clock,
	date,
	maybe,
	oneOf,
	parse,
	personLine,
	personText,
	uuid,
	whole
} from '../text/input';
import { contactInput, type Contact } from './contact';
import { pledgeKinds, type PledgeKind } from './kind';
import { weekdaysInput, type Weekday } from './weekday';

/** A pledge as it is kept: typed, mostly not money, in the pledger's own numbers. */
export interface PledgeTerms {
	kind: PledgeKind;
	quantity: number | null;
	unit: string;
	cadence: string;
	weekdays: Weekday[];
	/** Times of day, `HH:MM`. */
	fromTime: string | null;
	toTime: string | null;
	/** Dates, `YYYY-MM-DD`, both included. */
	from: string | null;
	to: string | null;
	/** As written: `10-14`, `15+`. */
	ages: string;
	howManyChildren: number | null;
	conditions: string;
	contact: Contact;
}

const amount = v.pipe(
	v.union([
		v.number(),
		v.pipe(
			v.string(),
			v.regex(/^\s*-?\d{1,9}([.,]\d{1,4})?\s*$/),
			v.transform((digits) => Number(digits.replace(',', '.')))
		)
	]),
	v.finite('invalid'),
	v.minValue(0, 'out_of_range'),
	v.maxValue(1_000_000, 'out_of_range')
);

/** What makes a pledge. */
export const pledgeInput = v.object({
	id: v.optional(uuid),
	kind: oneOf(pledgeKinds),
	quantity: maybe(amount),
	unit: maybe(personLine(60)),
	cadence: maybe(personLine(120)),
	weekdays: maybe(weekdaysInput),
	fromTime: maybe(clock),
	toTime: maybe(clock),
	from: maybe(date),
	to: maybe(date),
	ages: maybe(personLine(60)),
	howManyChildren: maybe(whole(0, 10_000)),
	conditions: maybe(personText(2000)),
	contact: contactInput,
	partnerId: maybe(uuid),
	partnerName: maybe(personLine(200))
});

export interface PledgeInput {
	id: string | undefined;
	partnerId: string | null;
	/** Who pledges, as they write it themselves. */
	partnerName: string;
	terms: PledgeTerms;
}

/**
 * Reads a pledge.
 *
 * @throws DomainError at the field; `out_of_range` at `to` or `toTime` when it ends before it begins
 */
export function readPledge(input: unknown): PledgeInput {
	const { id, partnerId, partnerName, ...given } = parse(pledgeInput, input);
	const terms: PledgeTerms = {
		kind: given.kind,
		quantity: given.quantity ?? null,
		unit: given.unit ?? '',
		cadence: given.cadence ?? '',
		weekdays: given.weekdays ?? [],
		fromTime: given.fromTime ?? null,
		toTime: given.toTime ?? null,
		from: given.from ?? null,
		to: given.to ?? null,
		ages: given.ages ?? '',
		howManyChildren: given.howManyChildren ?? null,
		conditions: given.conditions ?? '',
		contact: given.contact
	};
	checkOrder(terms.from, terms.to, 'to');
	checkOrder(terms.fromTime, terms.toTime, 'toTime');
	return { id, partnerId: partnerId ?? null, partnerName: partnerName ?? '', terms };
}

function checkOrder(from: string | null, to: string | null, field: string): void {
	if (from !== null && to !== null && to < from) {
		throw new DomainError('out_of_range', { min: from }, field);
	}
}
