import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { codedKinds, takenBack, withCodes } from './research';

const handed = fc.uniqueArray(
	fc.record({
		code: fc.string({ minLength: 1, maxLength: 3 }),
		kind: fc.constantFrom(...codedKinds),
		goneAt: fc.option(fc.nat())
	}),
	{ selector: ({ code }) => code }
);

it('each code that was handed out is open, told of now, or was told of before: one of them', () => {
	fc.assert(
		fc.property(handed, fc.array(fc.string({ maxLength: 3 })), (all, some) => {
			const open = new Set(some);
			const { withdrawn, withdrawnEarlier } = takenBack(all, ({ code }) => !open.has(code));
			const back = [...withdrawn, ...withdrawnEarlier].map(({ code }) => code);
			expect(back.toSorted()).toEqual(
				all.flatMap(({ code }) => (open.has(code) ? [] : [code])).toSorted()
			);
			const earlier = new Set(all.filter(({ goneAt }) => goneAt !== null).map(({ code }) => code));
			expect(withdrawn.some(({ code }) => earlier.has(code))).toBe(false);
			expect(withdrawnEarlier.every(({ code }) => earlier.has(code))).toBe(true);
		})
	);
});

it('no id is left in a thing, however deep it stands', () => {
	fc.assert(
		fc.property(fc.uuid(), fc.jsonValue(), (id, rest) => {
			const thing = { a: [{ id, rest }, [id]], text: `see ${id}` };
			const coded = withCodes(thing, () => 'CODE');
			expect(coded.a).toEqual([{ id: 'CODE', rest: withCodes(rest, () => 'CODE') }, ['CODE']]);
			expect(coded.text).toBe(`see ${id}`);
		})
	);
});
