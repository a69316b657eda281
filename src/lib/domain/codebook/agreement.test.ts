import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	cohenKappa,
	krippendorffAlpha,
	observedAgreement,
	strengthOf,
	type Coefficient,
	type Unit
} from './agreement';

/** One string for each coder, one sign for each unit; `.` where nothing was said. */
function coded(...rows: string[]): Unit[] {
	return [...(rows[0] ?? '')].map((_, at) => ({
		values: rows.map((row) => (row[at] === '.' ? null : (row[at] ?? null)))
	}));
}

const numberOf = (coefficient: Coefficient) =>
	'value' in coefficient ? coefficient.value : undefined;

describe('Krippendorff’s alpha gives what Krippendorff (2011) works out by hand', () => {
	it.each([
		['two coders, yes or no (A)', 0.095, ['0100000010', '1110010000']],
		['two coders, five words (B)', 0.692, ['aabbdcccedda', 'babbbccceddd']],
		[
			'four coders with gaps (C)',
			0.743,
			['123321412...', '1233224125.3', '.3332342251.', '1233244125 1.'.replace(' ', '')]
		]
	])('%s: %d', (_, expected, rows) => {
		expect(numberOf(krippendorffAlpha(coded(...rows)))).toBeCloseTo(expected, 3);
	});
});

describe('Cohen’s kappa gives what textbooks give', () => {
	it('for 20 yes and 15 no together, 5 and 10 apart: 0.40', () => {
		const of = (one: string, other: string, weight: number) => ({ values: [one, other], weight });
		const units = [
			of('yes', 'yes', 20),
			of('yes', 'no', 5),
			of('no', 'yes', 10),
			of('no', 'no', 15)
		];
		expect(numberOf(cohenKappa(units))).toBeCloseTo(0.4, 10);
		expect(observedAgreement(units)).toBeCloseTo(0.7, 10);
	});
});

describe('where there is nothing to compare', () => {
	it('says so instead of giving a number', () => {
		for (const coefficient of [krippendorffAlpha, cohenKappa]) {
			expect(coefficient([])).toEqual({ undefined: 'empty' });
			expect(coefficient(coded('a.', '.a'))).toEqual({ undefined: 'empty' });
			expect(coefficient(coded('aaa', 'aaa'))).toEqual({ undefined: 'noVariation' });
		}
		expect(observedAgreement(coded('a.', '.a'))).toBeNull();
	});
});

it.each([
	[0.8, 'firm'],
	[0.79, 'tentative'],
	[0.667, 'tentative'],
	[0.5, 'weak'],
	[0, 'chance'],
	[-0.2, 'chance']
] as const)('an agreement of %d is %s', (value, strength) => {
	expect(strengthOf(value)).toBe(strength);
});

const value = fc.constantFrom('a', 'b', 'c');
const tables = (coders: number) =>
	fc.array(
		fc.record({
			values: fc.array(fc.option(value), { minLength: coders, maxLength: coders }),
			weight: fc.integer({ min: 1, max: 5 })
		}),
		{ minLength: 1, maxLength: 30 }
	);
const measures = [
	['alpha', krippendorffAlpha, 3],
	['kappa', cohenKappa, 2]
] as const;

describe.each(measures)('%s', (_, measure, coders) => {
	const close = (units: Unit[], other: Unit[]) => {
		const [one, two] = [measure(units), measure(other)];
		const same =
			'value' in one && 'value' in two
				? Math.abs(one.value - two.value) < 1e-9
				: JSON.stringify(one) === JSON.stringify(two);
		expect([one, two, same]).toEqual([one, two, true]);
	};

	it('is the same in whatever order the coders stand', () => {
		fc.assert(
			fc.property(tables(coders), (units) => {
				const turned = units.map(({ values, weight }) => ({ values: values.toReversed(), weight }));
				close(units, turned);
			})
		);
	});

	it('is the same whatever the values are called', () => {
		const names: Record<string, string> = { a: 'c', b: 'x', c: 'a' };
		fc.assert(
			fc.property(tables(coders), (units) => {
				const named = units.map(({ values, weight }) => ({
					values: values.map((one) => one && (names[one] ?? null)),
					weight
				}));
				close(units, named);
			})
		);
	});

	it('is 1 where all say the same and there is something to tell apart, and never above', () => {
		fc.assert(
			fc.property(fc.array(value, { minLength: 2, maxLength: 30 }), (said) => {
				const units = said.map((one) => ({ values: Array<string>(coders).fill(one) }));
				const found = measure(units);
				expect(found).toEqual(
					new Set(said).size === 1 ? { undefined: 'noVariation' } : { value: 1 }
				);
			})
		);
		fc.assert(
			fc.property(tables(coders), (units) => {
				expect(numberOf(measure(units)) ?? 0).toBeLessThanOrEqual(1 + 1e-12);
			})
		);
	});

	it('takes a weight for as many equal units', () => {
		fc.assert(
			fc.property(tables(coders), (units) => {
				close(
					units,
					units.flatMap(({ values, weight }) => Array.from({ length: weight }, () => ({ values })))
				);
			})
		);
	});
});
