/** Settings that decide who must say yes, and how often (R9, R12): each change stays on record. */
import { scopes, type Scope } from '../consent/scope';
import type { Setup } from './setup';

/** The uses that a rule holds for. The names are kept with the changes. */
export const rulings = ['aloneFrom15', 'bothFor'] as const satisfies readonly (keyof Setup)[];

export type Ruling = (typeof rulings)[number];

/** A rule that opens or closes uses. */
export interface ScopeChange {
	ruling: Ruling;
	before: Scope[];
	after: Scope[];
}

/** Months after which a yes is asked for anew: nothing opens or closes by it. */
export interface MonthsChange {
	ruling: 'renewMonths';
	before: number;
	after: number;
}

export type RulingChange = ScopeChange | MonthsChange;

/** What differs between two setups, with the uses in the order in which they are always named. */
export function rulingChanges(before: Setup, after: Setup): RulingChange[] {
	const uses = rulings
		.map((ruling) => ({ ruling, before: inOrder(before[ruling]), after: inOrder(after[ruling]) }))
		.filter((one) => one.before.join() !== one.after.join());
	const [was, is] = [before.renewMonths, after.renewMonths];
	return [
		...uses,
		...(was === is ? [] : [{ ruling: 'renewMonths' as const, before: was, after: is }])
	];
}

/** Whether a change opens or closes uses. */
export function isOfUses(change: RulingChange): change is ScopeChange {
	return change.ruling !== 'renewMonths';
}

function inOrder(some: readonly Scope[]): Scope[] {
	return scopes.filter((scope) => some.includes(scope));
}
