/** How somebody wants to be asked again, as far as they have said yes to it (R8). */
import { latest, standing, type Channel, type ConsentRecord } from './record';

export interface Contact {
	/** Null where they have not said. */
	channel: Channel | null;
	/** The last day, `YYYY-MM-DD`; null where there is none. */
	until: string | null;
}

/** What stands on a day; null without a yes. @param today `YYYY-MM-DD` */
export function contactOf(records: readonly ConsentRecord[], today: string): Contact | null {
	if (standing(records, today, 'followUp', 'young') !== 'yes') {
		return null;
	}
	const said = latest(records, 'followUp', 'young');
	return { channel: said?.channel ?? null, until: said?.expiresOn ?? null };
}
