/**
 * “May we?”: a use that somebody is asked about anew (R12). The staff want it, a yes runs out, or the young person has grown
 * into deciding alone. An answer is a consent record like any other; what a question waits for is read from the records.
 */
import * as v from 'valibot';
import { oneOf, personText } from '../text/input';
import { mayUse } from './may-use';
import { latest, standing, type ConsentRecord } from './record';
import { guardiansOf } from './custody';
import { decidesSince, ruledBy, whoDecides, whoMustSayYes, type Age, type Decider } from './rule';
import { leansOn, scopes, type Scope } from './scope';

/** Reminders that one question may get; there is no third. */
export const maxReminders = 2;

/** Days between a question and its reminders. */
export const daysBetween = 7;

/** Days after a no in which nobody asks about that use. */
export const quietDays = 180;

/** What a member of the staff asks, with a reason in plain words. */
export const newQuestion = v.object({ scope: oneOf(scopes), reason: personText(300) });

/** Which question is meant: the one about a use, or all that somebody is asked because they grew. */
export const whichQuestion = v.object({ scope: v.optional(oneOf(scopes)) });

/** Days before its last day from which a yes that runs out is asked for anew. */
export const renewFrom = 30;

/** Why somebody is asked. `runsOut`: a yes that they gave holds for some days only, or does not any more. `grown`: they turned 15 or 18. */
export type Why = 'newUse' | 'runsOut' | 'grown';

/** What is kept of a question. Of one that comes by itself it is kept once it was put off or reminded of. Times are ms. */
export interface Asked {
	scope: Scope;
	why: Why;
	askedAt: number;
	reminders: number;
	remindedAt: number | null;
	/** When the young person said “another day”. */
	laterAt: number | null;
}

/** A question without an answer, and who it waits for. */
export interface Waiting extends Asked {
	waitsFor: Decider;
	/** The last day of the yes that runs out, `YYYY-MM-DD`. */
	until?: string;
}

/**
 * All that waits for an answer, each use once: what the staff asked first, then what is asked because of age, then what runs
 * out.
 *
 * @param asked what is kept of all questions to this one person
 * @param today `YYYY-MM-DD`
 */
export function waiting<A extends Asked>(
	age: Age,
	records: readonly ConsentRecord[],
	asked: readonly A[],
	today: string
): (Waiting | (A & Waiting))[] {
	const news = asked
		.filter(({ why }) => why === 'newUse')
		.flatMap((one) => {
			const waitsFor = lacks(age, records, one, today);
			return waitsFor ? [{ ...one, waitsFor }] : [];
		});
	const kept = (why: Why, scope: Scope, askedAt: number) =>
		asked.find((one) => one.why === why && one.scope === scope && one.askedAt === askedAt) ?? {
			...{ scope, why, askedAt, reminders: 0, remindedAt: null, laterAt: null }
		};
	const grown = renewals(age, records, today).map((scope) => ({
		...kept('grown', scope, decidesSince(age, today)),
		waitsFor: 'young' as const
	}));
	const asking = new Set([...news, ...grown].map(({ scope }) => scope));
	const ending = runningOut(age, records, today)
		.filter(({ scope }) => !asking.has(scope))
		.map(({ scope, by, until }) => ({
			...kept('runsOut', scope, Date.parse(until) - renewFrom * dayMs),
			...{ waitsFor: by, until }
		}));
	return [...news, ...grown, ...ending];
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

/** Why a question may not be asked, or not be asked again. */
export type Refusal = 'asked_already' | 'refused_lately' | 'asked_enough' | 'asked_too_soon';

/**
 * Why a use may not be asked about: it is open, or the question waits already; or somebody said no to it, or to what it
 * leans on, less than {@link quietDays} ago. Null when it may.
 */
export function askRefusal(
	age: Age,
	records: readonly ConsentRecord[],
	asked: readonly Asked[],
	scope: Scope,
	at: { now: number; today: string }
): Refusal | null {
	const isWaiting = waiting(age, records, asked, at.today).some((one) => one.scope === scope);
	if (isWaiting || mayUse(age, scope, 'others', records, at.today)) {
		return 'asked_already';
	}
	const quietFrom = at.now - quietDays * dayMs;
	return refusedSince(age, records, scope, at.today, quietFrom) ? 'refused_lately' : null;
}

/** The uses that may be asked about today. */
export function askable(
	age: Age,
	records: readonly ConsentRecord[],
	asked: readonly Asked[],
	at: { now: number; today: string }
): Scope[] {
	return scopes.filter((scope) => askRefusal(age, records, asked, scope, at) === null);
}

/** Why nobody may be reminded of a question (now); null when they may. */
export function reminderRefusal(question: Asked, now: number): Refusal | null {
	if (question.reminders >= maxReminders) {
		return 'asked_enough';
	}
	return now < nextReminder(question) ? 'asked_too_soon' : null;
}

/** From when the next reminder may be given, ms: some days after whatever was said last about the question. */
export function nextReminder({ askedAt, remindedAt, laterAt }: Asked): number {
	return Math.max(askedAt, remindedAt ?? 0, laterAt ?? 0) + daysBetween * dayMs;
}

const dayMs = 86_400_000;

/**
 * Whose yes a question waits for, the young person first; none when it was said, or somebody has said no. Whose yes is not
 * needed is waited for where an earlier word of theirs closes the use.
 */
function lacks(
	age: Age,
	records: readonly ConsentRecord[],
	{ scope, askedAt }: Asked,
	today: string
): Decider | undefined {
	if (refusedSince(age, records, scope, today, askedAt)) {
		return undefined;
	}
	const rule = ruledBy(age, today);
	const must = whoMustSayYes(rule, scope);
	return whoDecides(rule, scope).find((by) => {
		const isAnswered = (latest(records, scope, by)?.at ?? -1) >= askedAt;
		const stands = standing(records, today, scope, by);
		return !isAnswered && (must.includes(by) ? stands !== 'yes' : stands === 'closed');
	});
}

/** Whether somebody whose word counts has said no since, and has not taken that back. @param since ms */
function refusedSince(
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
