/**
 * “May we?”: a use that somebody is asked about anew (R12). The staff want it, a yes runs out, or the young person has grown
 * into deciding alone. An answer is a consent record like any other; what a question waits for is read from the records.
 */
import * as v from 'valibot';
import { oneOf, personText } from '../text/input';
import { mayUse } from './may-use';
import { ofProject } from './project';
import type { ConsentRecord } from './record';
import { dayMs, quietDays, refusedSince, type Renewing } from './renewal';
import type { Age, Decider } from './rule';
import { scopes, type Scope } from './scope';
import { waiting } from './waiting';

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
	/** Of research: the projects that it is about, where the initiative has any that run. */
	projects?: readonly string[];
}

/** What decides, beside the records, what is asked. */
export interface Rules extends Renewing {
	/** The research projects that run, with when they were put on the list, ms. */
	projects?: readonly { id: string; since: number; until: string }[];
}

/** Why a question may not be asked, or not be asked again. */
export type Refusal = 'asked_already' | 'refused_lately' | 'asked_enough' | 'asked_too_soon';

/** At what moment something is asked, and which research projects run then. */
export type When = Pick<Rules, 'projects'> & { now: number; today: string };

/**
 * Why a use may not be asked about: it is open, or the question waits already; or somebody said no to it, or to what it
 * leans on, less than {@link quietDays} ago: of research to each project that is not open. Null when it may.
 */
export function askRefusal(
	age: Age,
	records: readonly ConsentRecord[],
	asked: readonly Asked[],
	scope: Scope,
	at: When
): Refusal | null {
	const isWaiting = waiting(age, records, asked, at.today, at).some((one) => one.scope === scope);
	const views =
		scope === 'research' && at.projects?.length
			? at.projects.map(({ id }) => ofProject(records, id))
			: [records];
	const lacking = views.filter((view) => !mayUse(age, scope, 'others', view, at.today));
	if (isWaiting || lacking.length === 0) {
		return 'asked_already';
	}
	const quietFrom = at.now - quietDays * dayMs;
	const isRefused = (view: readonly ConsentRecord[]) =>
		refusedSince(age, view, scope, at.today, quietFrom);
	return lacking.every(isRefused) ? 'refused_lately' : null;
}

/** The uses that may be asked about today. */
export function askable(
	age: Age,
	records: readonly ConsentRecord[],
	asked: readonly Asked[],
	at: When
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
