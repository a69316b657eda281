/**
 * How somebody can be found again by research, up to twelve years on (R24): kept apart from the story and from who it is, for as
 * long as there is a yes both to research and to being contacted, and by a clock of its own.
 */
import * as v from 'valibot';
import type { ConsentRecord } from '../consent/record';
import { endsWith, type Scope } from '../consent/scope';
import { monthsAfter } from '../retention/clock';
import { personText } from '../text/input';

/** How to reach the person, in their own words; a CPR number is refused. */
export const contactGiven = v.object({ reach: personText(300) });

/** What must be said yes to: both. */
export const contactScopes = ['followUp', 'research'] as const satisfies readonly Scope[];

/** Whether the end of a use ends it at once. */
export function endsContact(scope: Scope): boolean {
	return endsWith(scope).some((one) => contactScopes.some((needed) => needed === one));
}

/** Whether a decision is a no, after which there is no yes to both; of several research projects another may still have one. */
export function leavesNoContact(
	{ decision, scope, itemId }: Pick<ConsentRecord, 'decision' | 'scope' | 'itemId'>,
	mayUse: Record<Scope, boolean>
): boolean {
	return decision === 'no' && !itemId && endsContact(scope) && !mayKeepContact(mayUse);
}

/** Whether there is a yes to both. */
export function mayKeepContact(mayUse: Record<Scope, boolean>): boolean {
	return contactScopes.every((scope) => mayUse[scope]);
}

/** Whether a text repeats four figures or more of a number, however the two are spaced. */
export function repeatsDigits(text: string, reach: string): boolean {
	const numbers = numbersIn(reach);
	return numbersIn(text).some((said) =>
		Array.from({ length: said.length - 3 }, (_, at) => said.slice(at, at + 4)).some((four) =>
			numbers.some((number) => number.includes(four))
		)
	);
}

const numbersIn = (text: string) =>
	(text.match(/\d(?:[ .-]?\d){3,}/g) ?? []).map((number) => number.replace(/\D/g, ''));

/** Years after the end of an initiative for which it is kept, until the initiative has chosen: a cohort's twelve. */
export const contactYears = 12;

/**
 * Its last day, `YYYY-MM-DD`; null while the initiative has no end.
 *
 * @param endsOn when the initiative ended, or will, `YYYY-MM-DD`
 */
export function contactUntil(endsOn: string | null, years: number): string | null {
	return endsOn === null ? null : monthsAfter(endsOn, years * 12);
}
