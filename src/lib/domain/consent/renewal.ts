/** What is asked about anew (R12): a yes that runs out, that was given on other texts, or long ago; and what somebody decides who has grown. */
import { monthsAfter } from '../retention/clock';
import { dayOf } from '../text/danish-day';
import { guardiansOf } from './custody';
import { latest, standing, type ConsentRecord, type Proof } from './record';
import { decidesSince, ruledBy, whoDecides, type Age, type Decider } from './rule';
import { leansOn, scopes, type Scope } from './scope';

export const dayMs = 86_400_000;

/** Days before its last day from which a yes that runs out is asked for anew. */
export const renewFrom = 30;

/** Days after a no in which nobody asks about that use. */
export const quietDays = 180;

/** A record, with the texts that it was given on where that is known. */
export type SaidOnText = ConsentRecord & Partial<Pick<Proof, 'textVersion' | 'textHash'>>;

/** The texts on the uses as they stand today. */
export interface Texts {
	/** Of their sense; for answers of which only that was noted. */
	version: string;
	/** By the hash of each edition that is known: the uses of which it says something else than today. */
	editions: ReadonlyMap<string, readonly Scope[]>;
}

/** What decides, beside the records, who is asked anew. */
export interface Renewing {
	/** Months after which a yes without a last day is asked for anew; none or 0: never. */
	months?: number;
	/** None: they are as they were. */
	texts?: Texts;
}

/** A yes that is asked for anew, whose it is, and since when there is reason to, ms. */
export interface Renewal {
	scope: Scope;
	by: Decider;
	since: number;
}

/**
 * The uses to which a yes was given long ago, the young person's first. A yes with a last day closes by itself; how long
 * things are kept is said elsewhere, and what anybody has closed is left in peace.
 *
 * @param today `YYYY-MM-DD`
 */
export function saidLongAgo(
	age: Age,
	records: readonly ConsentRecord[],
	today: string,
	{ months = 0 }: Renewing
): Renewal[] {
	return months === 0
		? []
		: firstOfEach(age, records, today, ({ at, expiresOn }) => {
				const due = monthsAfter(dayOf(at), months);
				return !expiresOn && due <= today ? { since: Date.parse(due) } : null;
			});
}

/**
 * The uses of which something else is told today than when the yes was given, the young person's first. An edition that nobody
 * knows any more may have said anything.
 *
 * @param today `YYYY-MM-DD`
 */
export function toldOtherwise(
	age: Age,
	records: readonly SaidOnText[],
	today: string,
	{ texts }: Renewing
): (Renewal & { textHash: string | null })[] {
	return firstOfEach(age, records, today, ({ scope, at, textHash = null, textVersion }) =>
		texts && isOtherwise(texts, scope, textHash, textVersion) ? { since: at, textHash } : null
	);
}

function isOtherwise(texts: Texts, scope: Scope, hash: string | null, version?: string): boolean {
	return hash === null
		? version !== undefined && version !== texts.version
		: (texts.editions.get(hash)?.includes(scope) ?? true);
}

/** Of each use that nobody has closed, the first yes that stands and of which something is to be told. */
function firstOfEach<R extends ConsentRecord, T extends object>(
	age: Age,
	records: readonly R[],
	today: string,
	tell: (record: R) => T | null
): ({ scope: Scope; by: Decider } & T)[] {
	return scopes.flatMap((scope) => {
		// To be kept no more is to take everything back, which has a way of its own.
		if (scope === 'keep' || refusedSince(age, records, scope, today, 0)) return [];
		const [first] = whoDecides(ruledBy(age, today), scope).flatMap((by) => {
			const told =
				standing(records, today, scope, by) === 'yes'
					? tell(latest(records, scope, by) as R)
					: null;
			return told ? [{ scope, by, ...told }] : [];
		});
		return first ? [first] : [];
	});
}

/**
 * The uses to which a yes runs out, with whose it is and its last day, the young person's first: from some days before, and
 * for as long after as a no would be left in peace. Not what anybody has closed.
 */
export function runningOut(
	age: Age,
	records: readonly ConsentRecord[],
	today: string
): { scope: Scope; by: Decider; until: string }[] {
	const now = Date.parse(today);
	const isNear = (until: string) => {
		const left = Date.parse(until) - now;
		return left <= renewFrom * dayMs && left >= -quietDays * dayMs;
	};
	return scopes.flatMap((scope) => {
		if (refusedSince(age, records, scope, today, 0)) return [];
		// A yes that runs out closes the use even where it was not needed.
		const [first] = whoDecides(ruledBy(age, today), scope).flatMap((by) => {
			const { decision, expiresOn: until } = latest(records, scope, by) ?? {};
			return decision === 'yes' && until && isNear(until) ? [{ scope, by, until }] : [];
		});
		return first ? [first] : [];
	});
}

/**
 * The uses that somebody who has turned 15 or 18 is asked about: what they said yes to before, and what a guardian alone
 * said yes to; not what somebody closed. `keep` has its own way out, so it is asked about only where the own yes is not
 * there. Until the answer all stays as it is, but for what rests (`askedAnew`).
 */
export function renewals(age: Age, records: readonly ConsentRecord[], today: string): Scope[] {
	const since = decidesSince(age, today);
	const isOldYes = (scope: Scope, by: Decider) =>
		standing(records, today, scope, by) === 'yes' && latest(records, scope, by)!.at < since;
	const isAsked = (scope: Scope) =>
		latest(records, scope, 'young')
			? scope !== 'keep' && isOldYes(scope, 'young')
			: guardiansOf(age).some((by) => isOldYes(scope, by));
	return scopes.filter((scope) => isAsked(scope) && !refusedSince(age, records, scope, today, 0));
}

/** Whether somebody whose word counts has said no since, and has not taken that back. @param since ms */
export function refusedSince(
	age: Age,
	records: readonly ConsentRecord[],
	purpose: Scope,
	today: string,
	since: number
): boolean {
	const rule = ruledBy(age, today);
	return [purpose, ...leansOn[purpose]].some((scope) =>
		whoDecides(rule, scope).some((by) => {
			const record = latest(records, scope, by);
			return record?.decision === 'no' && record.at >= since;
		})
	);
}
