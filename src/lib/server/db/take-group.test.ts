import fc from 'fast-check';
import { expect, it } from 'vitest';
import { takeGroup } from './take-group';

const most = 10;
const sum = (sizes: readonly number[]) => sizes.reduce((a, b) => a + b, 0);

it('groups come in order, none is empty, and only a single large one is more than goes together', () => {
	fc.assert(
		fc.property(fc.array(fc.nat({ max: 15 }), { maxLength: 12 }), (sizes) => {
			const waiting = [...sizes];
			const groups: number[][] = [];
			while (waiting.length > 0) {
				groups.push(takeGroup(waiting, (size) => size, most));
			}
			expect(groups.flat()).toEqual(sizes);
			groups.forEach((group, at) => {
				expect(group.length).toBeGreaterThan(0);
				expect(group.length === 1 || sum(group) <= most).toBe(true);
				const [next] = groups[at + 1] ?? [];
				expect(next === undefined || sum(group) + next > most).toBe(true);
			});
		})
	);
});
