import type { Decider } from './rule';
import type { Scope } from './scope';

/** How a decision was given. */
export const methods = ['screen', 'paper', 'oral', 'offline'] as const;

export type Method = (typeof methods)[number];

/** The version of the explanations that decisions are given on; it changes when their sense changes. */
export const textVersion = '1';

/** What a decision was made on, and how it can be vouched for (R10). */
export interface Proof {
	/** Of the sense of what was read. */
	textVersion: string;
	/** Of its very words, sha-256 in hex; null where other words stood there, as at a kiosk, or nobody noted them. */
	textHash: string | null;
	/** In which language it was read; null as above. */
	language: string | null;
	/** Where somebody was asked; empty where nobody noted it. */
	place: string;
	/** Who else was there when it was said, or has seen the paper; empty where nobody noted it. */
	witness: string;
}

/** One decision. Records are only ever added; the latest one of a key decides. */
export interface ConsentRecord {
	id: string;
	scope: Scope;
	decision: 'yes' | 'no';
	by: Decider;
	/** What the guardian was to the young person when it was said: `far`; absent where nobody had told, and for the own word. */
	relation?: string | null;
	method: Method;
	/** A story, an excerpt or a picture; absent when the decision is general. */
	itemId?: string | null;
	/** Last day on which a yes holds, `YYYY-MM-DD`. */
	expiresOn?: string | null;
	/** When it was given, ms since 1970. */
	at: number;
}

/**
 * What stands for one (scope, decider, item).
 * `none`: never asked. `yes`: holds today. `closed`: a no, or a yes that has run out.
 */
export type Standing = 'none' | 'yes' | 'closed';

/** The record that decides for (scope, by, itemId): the latest by time, then by id. */
export function latest(
	records: readonly ConsentRecord[],
	scope: Scope,
	by: Decider,
	itemId: string | null = null
): ConsentRecord | undefined {
	return records
		.filter((r) => r.scope === scope && r.by === by && (r.itemId ?? null) === itemId)
		.reduce<ConsentRecord | undefined>((a, b) => (a && !isLater(b, a) ? a : b), undefined);
}

/**
 * What stands for (scope, by, itemId) on a day. A no does not run out; a yes does.
 *
 * @param today `YYYY-MM-DD`
 */
export function standing(
	records: readonly ConsentRecord[],
	today: string,
	scope: Scope,
	by: Decider,
	itemId: string | null = null
): Standing {
	const record = latest(records, scope, by, itemId);
	if (!record) {
		return 'none';
	}
	return record.decision === 'yes' && !isExpired(record, today) ? 'yes' : 'closed';
}

/** Whether the last day of a record has passed. */
export function isExpired(record: Pick<ConsentRecord, 'expiresOn'>, today: string): boolean {
	return record.expiresOn != null && record.expiresOn < today;
}

function isLater(a: ConsentRecord, b: ConsentRecord): boolean {
	return a.at === b.at ? a.id > b.id : a.at > b.at;
}
