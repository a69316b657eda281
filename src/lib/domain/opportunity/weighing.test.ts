import { describe, expect, it } from 'vitest';
import { isDomainError } from '../error';
import { parse } from '../text/input';
import { takesDots } from './dots';
import { opportunityStates } from './state';
import { byDots, isForGuests, mostWeighed, newWeighing, type WeighedItem } from './weighing';

const idOf = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const item = (id: string, dots: number | null): WeighedItem => ({
	...{ id, whatIf: id, concrete: [], text: '', isOpen: true, own: 0, most: 3, dots, comments: [] }
});
function refused(opportunityIds: string[]): string {
	try {
		parse(newWeighing, { opportunityIds });
		return 'ok';
	} catch (error) {
		return isDomainError(error) ? error.reason : 'broken';
	}
}

describe('a round of dots in a workshop', () => {
	it('shows guests all that takes dots, and no more than partners see', () => {
		const shown = opportunityStates.filter((state) => isForGuests({ state }, false));
		expect(shown).toEqual([
			...['open', 'offered', 'youthChecked', 'agreed', 'running', 'reviewed']
		]);
		expect(opportunityStates.filter(takesDots).every((state) => shown.includes(state))).toBe(true);
	});

	it('shows nothing that a young person has stopped', () => {
		expect(opportunityStates.filter((state) => isForGuests({ state }, true))).toEqual([]);
	});

	it('has some what-ifs and not too many, each once', () => {
		expect(refused([])).toBe('required');
		expect(refused(Array.from({ length: mostWeighed + 1 }, (_, n) => idOf(n)))).toBe(
			'out_of_range'
		);
		const twice = parse(newWeighing, { opportunityIds: [idOf(1), idOf(1)] });
		expect(twice.opportunityIds).toEqual([idOf(1)]);
	});

	it('is told with the most dots first, and else as it was put', () => {
		const told = byDots([item('a', 1), item('b', 4), item('c', 1), item('d', null)]);
		expect(told.map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd']);
	});
});
