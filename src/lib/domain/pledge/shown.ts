import { declaredOn } from './checks';
import type { Contact } from './contact';
import { healthOf, type Health } from './health';
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
	/** What its partner has declared in the register; null for one that is not there. */
	certificateOn: string | null;
	confidentialOn: string | null;
	state: PledgeState;
	/** When whoever gave it last changed it or took it back, by the own link; null when they never did. */
	toldAt: number | null;
	/** What they said then; empty when nothing. */
	toldReason: string;
	version: number;
	createdAt: number;
}

/** A pledge as it leaves the server. `contact` is null when it is not for the asker. */
export interface ShownPledge extends Omit<
	StoredPledge,
	'contact' | 'createdAt' | 'toldAt' | 'toldReason' | 'certificateOn' | 'confidentialOn'
> {
	contact: Contact | null;
	/** Whether certificate and confidentiality must be confirmed before it becomes active (R31). */
	needsChecks: boolean;
	/** Since when its partner's declarations hold; null where one is missing or has run out. */
	declaredOn: string | null;
	/** How it goes: `coming`, `kept`, `atRisk` or `lapsed`. */
	health: Health;
	/** Where it may go from here. */
	legal: PledgeState[];
	/** The last that whoever gave it changed or took back themselves (ISO 8601, UTC), and what they said; null when nothing. */
	told: { at: string; reason: string } | null;
	createdAt: string;
}

/**
 * Puts a pledge together for somebody.
 *
 * @param mayReach whether the asker may see how to reach the pledger
 * @param today    `YYYY-MM-DD`
 */
export function showPledge(
	{ toldAt, toldReason, certificateOn, confidentialOn, ...stored }: StoredPledge,
	mayReach: boolean,
	today: string
): ShownPledge {
	return {
		...stored,
		contact: mayReach ? stored.contact : null,
		told: toldAt === null ? null : { at: new Date(toldAt).toISOString(), reason: toldReason },
		needsChecks: meetsChildren(stored),
		declaredOn: declaredOn({ certificateOn, confidentialOn }, today),
		health: healthOf(stored, today),
		legal: legalForPledge(stored),
		createdAt: new Date(stored.createdAt).toISOString()
	};
}
