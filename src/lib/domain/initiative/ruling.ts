/** Settings that decide who must say yes, how often, and what is shown and kept (R9, R12, R22, R24): each change stays on record. */
import { scopes, type Scope } from '../consent/scope';
import type { Setup } from './setup';
import { leastPublic, leastShown } from './small-cell';

/** The uses that a rule holds for. The names are kept with the changes. */
export const rulings = ['aloneFrom15', 'bothFor'] as const satisfies readonly (keyof Setup)[];

export type Ruling = (typeof rulings)[number];

/** A rule that opens or closes uses. */
export interface ScopeChange {
	ruling: Ruling;
	before: Scope[];
	after: Scope[];
}

/** The numbers that hold: fewest behind what is shown, and for how long; by these no use opens or closes. */
export const measures = [
	'renewMonths',
	'suppression',
	'publicSuppression',
	'contactYears',
	'noticeDays'
] as const satisfies readonly (keyof Setup)[];

export type Measure = (typeof measures)[number];

export interface NumberChange {
	ruling: Measure;
	before: number;
	after: number;
}

export type RulingChange = ScopeChange | NumberChange;

/** What differs between two setups, with the uses in the order in which they are always named. */
export function rulingChanges(before: Setup, after: Setup): RulingChange[] {
	const uses = rulings
		.map((ruling) => ({ ruling, before: inOrder(before[ruling]), after: inOrder(after[ruling]) }))
		.filter((one) => one.before.join() !== one.after.join());
	const [was, is] = [numbersIn(before), numbersIn(after)];
	const numbers = measures.map((ruling) => ({ ruling, before: was[ruling], after: is[ruling] }));
	return [...uses, ...numbers.filter((one) => one.before !== one.after)];
}

/** Whether a change opens or closes uses. */
export function isOfUses(change: RulingChange): change is ScopeChange {
	return rulings.some((ruling) => ruling === change.ruling);
}

/** As they hold, also where nobody has answered yet. */
function numbersIn(setup: Setup): Record<Measure, number> {
	const { renewMonths, contactYears, noticeDays } = setup;
	return {
		...{ renewMonths, contactYears, noticeDays },
		...{ suppression: leastShown(setup), publicSuppression: leastPublic(setup) }
	};
}

function inOrder(some: readonly Scope[]): Scope[] {
	return scopes.filter((scope) => some.includes(scope));
}
