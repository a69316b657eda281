/** Settings that decide who must say yes (R9): whoever changes one opens or closes uses, so each change stays on record. */
import { scopes, type Scope } from '../consent/scope';
import type { Setup } from './setup';

/** The names are kept with the changes. */
export const rulings = ['aloneFrom15', 'bothFor'] as const satisfies readonly (keyof Setup)[];

export type Ruling = (typeof rulings)[number];

export interface RulingChange {
	ruling: Ruling;
	before: Scope[];
	after: Scope[];
}

/** What differs between two setups, with the uses in the order in which they are always named. */
export function rulingChanges(before: Setup, after: Setup): RulingChange[] {
	return rulings
		.map((ruling) => ({ ruling, before: inOrder(before[ruling]), after: inOrder(after[ruling]) }))
		.filter((one) => one.before.join() !== one.after.join());
}

function inOrder(some: readonly Scope[]): Scope[] {
	return scopes.filter((scope) => some.includes(scope));
}
