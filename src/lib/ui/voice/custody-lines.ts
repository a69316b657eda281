/** Who was asked at home, and since when, in words for those at home; made on the server. */
import type { CustodyChange } from '$lib/domain/consent/custody';
import { custodyText } from '$lib/i18n/custody-text';
import { m } from '$lib/i18n/paraglide/messages';
import { dayText } from '../base/day';

export interface CustodyLine {
	id: string;
	/** ms */
	at: number;
	/** `3. maj 2026: To voksne svarer hver for sig: mor og far.` */
	said: string;
	/** Who wrote it down; empty when the account is gone. */
	how: string;
}

/** In the order given. */
export const custodyLines = (changes: readonly CustodyChange[]): CustodyLine[] =>
	changes.map((change) => ({
		...{ id: change.id, at: change.at },
		said: m.my_history_custody({ date: dayText(change.at), what: custodyText(change) }),
		how: change.by && m.my_history_custody_by({ name: change.by })
	}));
