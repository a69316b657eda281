import type { Contact } from './contact';
import type { PledgeTerms } from './pledge';
import { legalForPledge, meetsChildren, type PledgeState } from './state';

/** A pledge as it is stored, with times in ms. */
export interface StoredPledge extends PledgeTerms {
	id: string;
	initiativeId: string;
	opportunityId: string;
	partnerId: string | null;
	/** The partner's name in the register, or as the pledger wrote it. */
	partnerName: string;
	checksConfirmedOn: string | null;
	state: PledgeState;
	version: number;
	createdAt: number;
}

/** A pledge as it leaves the server. `contact` is null when it is not for the asker. */
export interface ShownPledge extends Omit<StoredPledge, 'contact' | 'createdAt'> {
	contact: Contact | null;
	/** Whether certificate and confidentiality must be confirmed before it becomes active (R31). */
	needsChecks: boolean;
	/** Where it may go from here. */
	legal: PledgeState[];
	createdAt: string;
}

/** Puts a pledge together for somebody. @param mayReach whether the asker may see how to reach the pledger */
export function showPledge(stored: StoredPledge, mayReach: boolean): ShownPledge {
	return {
		...stored,
		contact: mayReach ? stored.contact : null,
		needsChecks: meetsChildren(stored),
		legal: legalForPledge(stored),
		createdAt: new Date(stored.createdAt).toISOString()
	};
}
