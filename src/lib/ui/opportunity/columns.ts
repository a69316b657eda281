import type { ShownOpportunity } from '$lib/domain/opportunity/shown';
import { exits, ways, type OpportunityState } from '$lib/domain/opportunity/state';
import { m } from '$lib/i18n/paraglide/messages';
import { stateWords } from './words';

/** A column of the board: one step of the way, or several that are an end. */
export interface Column {
	key: string;
	title: string;
	states: readonly OpportunityState[];
	items: ShownOpportunity[];
}

/** The board: a column for each step, one for what has arrived, one for what was put aside. */
export function columnsOf(all: readonly ShownOpportunity[]): Column[] {
	const steps = ways.slice(0, -2);
	const columns = [
		...steps.map((state) => ({ key: state, title: stateWords[state].name(), states: [state] })),
		{ key: 'over', title: m.opportunity_column_over(), states: ['kept', 'ended'] as const },
		{ key: 'exits', title: m.opportunity_column_exits(), states: exits }
	];
	return columns.map((column) => {
		const states: readonly OpportunityState[] = column.states;
		return { ...column, states, items: all.filter(({ state }) => states.includes(state)) };
	});
}
