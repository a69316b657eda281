import type { PledgeTerms } from '$lib/domain/pledge/pledge';
import type { Weekday } from '$lib/domain/pledge/weekday';
import { m } from '$lib/i18n/paraglide/messages';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import { dayText } from '../base/day';
import { cadenceText, unitText, weekdayWords } from './words';

/** The terms of a pledge in a few words each, in the order in which one would say them. */
export function summaryOf(terms: Omit<PledgeTerms, 'contact'>): string[] {
	return [
		amountText(terms),
		cadenceText(terms.cadence),
		weekdaysText(terms.weekdays),
		hoursText(terms),
		periodText(terms),
		childrenText(terms.howManyChildren),
		terms.ages && m.pledge_summary_ages({ ages: terms.ages })
	].filter((part) => part !== '');
}

function amountText({ quantity, unit }: Pick<PledgeTerms, 'quantity' | 'unit'>): string {
	return quantity === null
		? ''
		: `${new Intl.NumberFormat(getLocale()).format(quantity)} ${unitText(unit, quantity)}`.trim();
}

/** Danish writes the days of the week small within a sentence. */
function weekdaysText(days: readonly Weekday[]): string {
	const names = days.map((day) => weekdayWords[day]());
	const written = getLocale() === 'da' ? names.map((name) => name.toLowerCase()) : names;
	return new Intl.ListFormat(getLocale()).format(written);
}

function hoursText({ fromTime, toTime }: Pick<PledgeTerms, 'fromTime' | 'toTime'>): string {
	if (fromTime && toTime) {
		return m.pledge_summary_hours({ from: fromTime, to: toTime });
	}
	return fromTime ? m.pledge_summary_from_time({ from: fromTime }) : '';
}

function periodText({ from, to }: Pick<PledgeTerms, 'from' | 'to'>): string {
	if (from && to) {
		return m.pledge_summary_period({ from: dayText(from), to: dayText(to) });
	}
	return from
		? m.pledge_summary_since({ from: dayText(from) })
		: to
			? m.pledge_summary_until({ to: dayText(to) })
			: '';
}

function childrenText(count: number | null): string {
	if (count === null || count === 0) {
		return '';
	}
	return count === 1 ? m.pledge_summary_child() : m.pledge_summary_children({ count });
}
