import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arranged, isOther, mostConcrete } from './concrete';
import { readOpportunity } from './opportunity';

const lines = fc.array(fc.stringMatching(/^[a-zæøå]{3,8}( [a-zæøå]{3,8}){0,4}$/), { maxLength: 8 });

describe('the lines of the composer', () => {
	test('are moved, taken out, and one more is written', () => {
		expect(arranged(['a', 'b', 'c'], 'up.1')).toEqual(['b', 'a', 'c']);
		expect(arranged(['a', 'b', 'c'], 'down.1')).toEqual(['a', 'c', 'b']);
		expect(arranged(['a', 'b', 'c'], 'out.0')).toEqual(['b', 'c']);
		expect(arranged(['a'], 'more')).toEqual(['a', '']);
		expect(arranged(['a'], 'out.0')).toEqual(['']);
		expect(arranged(Array<string>(mostConcrete).fill('a'), 'more')).toHaveLength(mostConcrete);
	});

	test.each(['', 'up.0', 'down.2', 'up.9', 'out.-1', 'out.x', 'down.', 'up.1.5e0', 'fly.1'])(
		'stay as they are for “%s”',
		(act) => expect(arranged(['a', 'b', 'c'], act).toSorted()).toEqual(['a', 'b', 'c'])
	);

	test('lose no word by being moved, and going there and back changes nothing', () => {
		fc.assert(
			fc.property(lines, fc.nat(9), (all, at) => {
				const down = arranged(all, `down.${at}`);
				expect(down.toSorted()).toEqual(all.toSorted());
				expect(arranged(down, `up.${at + 1}`)).toEqual(all);
			})
		);
	});
});

describe('concrete what-ifs', () => {
	test('say something else when one came, went or was changed', () => {
		expect(isOther(['en cykel'], ['en cykel', 'en bil'])).toBe(true);
		expect(isOther(['en cykel', 'en bil'], ['en bil'])).toBe(true);
		expect(isOther(['en cykel'], ['to cykler'])).toBe(true);
		expect(isOther(['en cykel'], ['en cykel', 'en cykel'])).toBe(true);
	});

	test('say the same in another order and in another spelling', () => {
		expect(isOther(['cykelhandlren låner ud'], ['Cykelhandleren låner ud.'])).toBe(false);
		fc.assert(
			fc.property(lines, fc.nat(9), (all, at) => {
				expect(isOther(all, arranged(all, `up.${at}`))).toBe(false);
				expect(isOther(all, all.toReversed())).toBe(false);
			})
		);
	});

	test('are read in order, without empty lines, and refused at their line', () => {
		const read = (concrete: unknown) => readOpportunity({ whatIf: 'Hvad nu hvis?', concrete });
		expect(read([' en\nbil ', '', null, 'to']).concrete).toEqual(['en bil', 'to']);
		expect(() => read(['', '010203-1234'])).toThrow(
			expect.objectContaining({ reason: 'cpr_number', field: 'concrete.1' })
		);
		expect(() => read(Array<string>(mostConcrete + 1).fill('a'))).toThrow(
			expect.objectContaining({ reason: 'out_of_range', field: 'concrete' })
		);
		expect(() => read('en bil')).toThrow(expect.objectContaining({ field: 'concrete' }));
	});
});
