import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slotCount, slotsOf, withUsed } from './slots';

const always = () => true;

test('keys that were taken stay as they are, and the rest is filled', () => {
	expect(slotsOf(['c', '', 'a'], ['a', 'b', 'd'], always).slice(0, 5)).toEqual([
		...['c', 'b', 'a', 'd', '']
	]);
	expect(slotsOf(['gone', 'a'], ['b'], (id) => id !== 'gone').slice(0, 3)).toEqual(['b', 'a', '']);
});

test('a tag that has a key keeps it; a new one takes the key of what was used longest ago', () => {
	const slots = [...'abcdefghi'];
	expect(withUsed(slots, ['c'], 'c')).toEqual(slots);
	expect(withUsed(slots, [...'ihgfedcba'], 'x')).toEqual([...'xbcdefghi']);
	expect(withUsed(slots, ['i', 'a'], 'x')).toEqual([...'abcdefgxi']);
	expect(withUsed(['a', '', ''], ['a'], 'x')).toEqual(['a', '', 'x']);
});

test('whatever is used, no tag has two keys, and the last used one has one', () => {
	const tag = fc.constantFrom(...'abcdefghijklmnop');
	fc.assert(
		fc.property(fc.array(tag, { minLength: 1 }), (uses) => {
			let slots = slotsOf([], [...'abcd'], always);
			let used: string[] = [];
			for (const one of uses) {
				slots = withUsed(slots, used, one);
				used = [one, ...used.filter((other) => other !== one)];
				const taken = slots.filter(Boolean);
				expect(new Set(taken).size).toBe(taken.length);
				expect(slots).toHaveLength(slotCount);
				expect(slots).toContain(one);
			}
		})
	);
});
