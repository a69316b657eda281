import type { ShownPledge } from '$lib/domain/pledge/shown';

/** A pledge as its form shows it: all of it text, days joined by commas. */
export function valuesOfPledge(pledge: ShownPledge): Record<string, string> {
	const { quantity, unit, cadence, weekdays, fromTime, toTime, from, to } = pledge;
	const { ages, howManyChildren, conditions, contact } = pledge;
	return {
		...{ unit, cadence, ages, conditions },
		quantity: String(quantity ?? '').replace('.', ','),
		weekdays: weekdays.join(','),
		...{ fromTime: fromTime ?? '', toTime: toTime ?? '', from: from ?? '', to: to ?? '' },
		howManyChildren: String(howManyChildren ?? ''),
		'contact.name': contact?.name ?? '',
		'contact.email': contact?.email ?? '',
		'contact.phone': contact?.phone ?? ''
	};
}
