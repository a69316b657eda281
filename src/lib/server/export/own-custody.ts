/** Who was asked at home, and since when, as a young person takes it along. */
import type { CustodyChange } from '$lib/domain/consent/custody';
import { custodyText } from '$lib/i18n/custody-text';
import { m } from '$lib/i18n/paraglide/messages';
import { dayText, type Locale } from './words';

export type OwnCustody = Omit<CustodyChange, 'id' | 'at'> & {
	/** ISO 8601, UTC. */
	at: string;
};

/** `3. maj 2026: To voksne svarer hver for sig: mor og far.` */
export function custodyTold(change: OwnCustody, locale: Locale): string {
	const what = custodyText(change, locale);
	return m.my_history_custody({ date: dayText(locale, change.at), what }, { locale });
}
