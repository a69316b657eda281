import type { Decider } from './rule';
import type { Scope } from './scope';

/** How a decision was given. */
export const methods = ['screen', 'paper', 'oral', 'offline'] as const;

export type Method = (typeof methods)[number];

/** For whom the text was worded that was read or heard; the names of `InformationReader`. */
export const readingLevels = ['child', 'teen', 'guardian'] as const;

export type ReadingLevel = (typeof readingLevels)[number];

/** On what it was answered: a plain kind, never which one. */
export const devices = ['own', 'shared', 'staff', 'paper'] as const;

export type Device = (typeof devices)[number];

/** The version of the explanations that decisions are given on; it changes when their sense changes. */
export const textVersion = '1';

/** How somebody wants to be asked again; numbers and addresses are not kept here. `adult`: through the named adult. */
export const channels = ['letter', 'phone', 'message', 'adult'] as const;

export type Channel = (typeof channels)[number];

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
	/** Null where nobody noted it. */
	readingLevel: ReadingLevel | null;
	/** Null where nobody noted it. */
	device: Device | null;
	/** Whether the text was read aloud before the answer; null where nobody noted it. */
	readAloud: boolean | null;
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
	/** The research project that it is about; absent where it is about research as such, and for other uses. */
	projectId?: string | null;
	/** Last day of that project as it is today, `YYYY-MM-DD`: a yes lasts no longer. */
	projectUntil?: string | null;
	/** Last day on which a yes holds, `YYYY-MM-DD`. */
	expiresOn?: string | null;
	/** Of a yes to being asked again: how; absent where nothing was said of it. */
	channel?: Channel | null;
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

/**
 * Which later record took the place of each: the next one of the same decider to the same use of the same thing. What is said
 * of research as such takes the place of what was said of a project only where it is a no.
 *
 * @returns ids by id; what stands is not in it
 */
export function replacements(records: readonly ConsentRecord[]): Map<string, string> {
	const inOrder = records.toSorted((a, b) => (isLater(a, b) ? 1 : -1));
	const replaced = new Map<string, string>();
	inOrder.forEach((record, at) => {
		const next = inOrder.slice(at + 1).find((later) => takesPlace(later, record));
		if (next) {
			replaced.set(record.id, next.id);
		}
	});
	return replaced;
}

function takesPlace(later: ConsentRecord, record: ConsentRecord): boolean {
	const [project, itsProject] = [record.projectId ?? null, later.projectId ?? null];
	return (
		later.scope === record.scope &&
		later.by === record.by &&
		(later.itemId ?? null) === (record.itemId ?? null) &&
		(itsProject === project || (itsProject === null && later.decision === 'no'))
	);
}

/** The last day on which a yes holds, `YYYY-MM-DD`: its own, or that of its project where that has been brought forward. */
export function lastDayOf({
	expiresOn,
	projectUntil
}: Pick<ConsentRecord, 'expiresOn' | 'projectUntil'>): string | null {
	const [first = null] = [expiresOn, projectUntil].filter((day) => day != null).toSorted();
	return first;
}

/** Whether the last day of a record has passed. */
export function isExpired(
	record: Pick<ConsentRecord, 'expiresOn' | 'projectUntil'>,
	today: string
): boolean {
	const until = lastDayOf(record);
	return until !== null && until < today;
}

function isLater(a: ConsentRecord, b: ConsentRecord): boolean {
	return a.at === b.at ? a.id > b.id : a.at > b.at;
}
