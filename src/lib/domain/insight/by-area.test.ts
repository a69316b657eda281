import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byArea } from './by-area';

const names = ['Bakken', 'Havnen', 'Åby'];
const insight = (...areas: string[]) => ({
	from: { ageBands: [], tracks: [], areas },
	unheard: { ageBands: [], tracks: [], areas: names.filter((area) => !areas.includes(area)) }
});

test('an insight stands at each area it is told from, and apart where none can be told', () => {
	const [one, both, none] = [insight('Åby'), insight('Åby', 'Bakken'), insight()];
	expect(byArea([one, both, none])).toEqual({
		areas: [
			{ area: 'Bakken', insights: [both] },
			{ area: 'Åby', insights: [one, both] }
		],
		empty: ['Havnen'],
		elsewhere: [none]
	});
	expect(byArea([])).toEqual({ areas: [], empty: [], elsewhere: [] });
});

test('no insight and no area is left out', () => {
	const any = fc.array(
		fc.subarray(names).map((areas) => insight(...areas)),
		{ minLength: 1 }
	);
	fc.assert(
		fc.property(any, (insights) => {
			const { areas, empty, elsewhere } = byArea(insights);
			const placed = new Set([...areas.flatMap((each) => each.insights), ...elsewhere]);
			expect(placed.size).toBe(insights.length);
			expect([...areas.map(({ area }) => area), ...empty].toSorted()).toEqual(names.toSorted());
		})
	);
});
