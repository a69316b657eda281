/**
 * “May we?”: a use that somebody is asked about anew (R12). The staff want it, a yes runs out, or the young person has grown
 * into deciding alone. An answer is a consent record like any other; what a question waits for is read from the records.
 */
import * as v from 'valibot';
import { oneOf, personText } from '../text/input';
import { mayUse } from './may-use';
import { latest, standing, type ConsentRecord } from './record';
import {
	dayMs,
	quietDays,
	refusedSince,
	renewals,
	renewFrom,
	runningOut,
	saidLongAgo,
	toldOtherwise,
	type Renewing,
	type SaidOnText
} from './renewal';
import { decidesSince, ruledBy, whoDecides, whoMustSayYes, type Age, type Decider } from './rule';
import { scopes, type Scope } from './scope';

/** Reminders that one question may get; there is no third. */
export const maxReminders = 2;

/** Days between a question and its reminders. */
export const daysBetween = 7;

/** What a member of the staff asks, with a reason in plain words. */
export const newQuestion = v.object({ scope: oneOf(scopes), reason: personText(300) });

/** For what reason somebody is asked anew about several uses at once. */
export const togetherWhys = ['grown', 'textChanged', 'longAgo'] as const;

/** Which question is meant: the one about a use, or all that somebody is asked for one reason; because they grew, where none is said. */
export const whichQuestion = v.object({
	scope: v.optional(oneOf(scopes)),
	why: v.optional(oneOf(togetherWhys), 'grown')
});

/**
 * Why somebody is asked. `grown`: they turned 15 or 18. `runsOut`: a yes that they gave holds for some days only, or does not
 * any more. `textChanged`: what is told about the use has changed since their yes. `longAgo`: their yes is old.
 */
export type Why = 'newUse' | 'runsOut' | (typeof togetherWhys)[number];

/** Whether a question stands together with all others of its reason, and is reminded of with them. */
export function isTogether(why: Why): why is (typeof togetherWhys)[number] {
	return togetherWhys.some((one) => one === why);
}

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
	/** The edition of the texts that the yes was given on, where they have changed since; null where nobody noted it. */
	textHash?: string | null;
}

/**
 * All that waits for an answer, each use once: what the staff asked first, then what is asked because of age, what runs out,
 * what is told otherwise, and what was said long ago. A yes stands meanwhile.
 *
 * @param asked what is kept of all questions to this one person
 * @param today `YYYY-MM-DD`
 */
export function waiting<A extends Asked>(
	age: Age,
	records: readonly SaidOnText[],
	asked: readonly A[],
	today: string,
	rules: Renewing = {}
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
	const ending = runningOut(age, records, today).map(({ scope, by, until }) => ({
		...kept('runsOut', scope, Date.parse(until) - renewFrom * dayMs),
		...{ waitsFor: by, until }
	}));
	const changed = toldOtherwise(age, records, today, rules).map(
		({ scope, by, since, textHash }) => ({
			...kept('textChanged', scope, since),
			...{ waitsFor: by, textHash }
		})
	);
	const old = saidLongAgo(age, records, today, rules).map(({ scope, by, since }) => ({
		...kept('longAgo', scope, since),
		waitsFor: by
	}));
	return onceEach([news, grown, ending, changed, old]);
}

/** Several reasons to ask about a use are one question: the first one. */
function onceEach<W extends Waiting>(byReason: readonly (readonly W[])[]): W[] {
	return byReason.reduce<W[]>((all, some) => {
		const asking = new Set(all.map(({ scope }) => scope));
		return [...all, ...some.filter(({ scope }) => !asking.has(scope))];
	}, []);
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
