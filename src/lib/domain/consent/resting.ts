import type { ScopeOverview } from './overview';

/**
 * Whether a use rests only because the young person has grown (R12): their own yes is from before, nobody else is missing,
 * and nothing that it leans on is closed.
 */
export function isResting({ said, closedBy }: Pick<ScopeOverview, 'said' | 'closedBy'>): boolean {
	const { young, ...others } = said;
	const isFree = Object.values(others).every((one) =>
		['yes', 'notNeeded', 'mayRefuse'].includes(one)
	);
	return young === 'anew' && isFree && closedBy === null;
}
