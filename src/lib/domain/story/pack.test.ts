import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Excerpt } from './excerpt';
import { packMarks, unpackMarks } from './pack';

test('marks come out as they went in, in the order of the text', () => {
	const tagId = fc.constantFrom('a', 'b', 'c');
	const excerpt = fc
		.record({
			id: fc.uuid(),
			start: fc.nat(100),
			length: fc.integer({ min: 1, max: 20 }),
			tagIds: fc.uniqueArray(tagId),
			memo: fc.constantFrom('', 'Husk.'),
			attributes: fc.constantFrom({}, { dose: '25 minutter' }),
			version: fc.integer({ min: 1, max: 9 })
		})
		.map(({ length, ...rest }) => ({ ...rest, end: rest.start + length }));
	fc.assert(
		fc.property(fc.uniqueArray(excerpt, { selector: ({ id }) => id }), (excerpts) => {
			const marks = unpackMarks(packMarks(excerpts as unknown as Excerpt[]));
			const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
			expect(marks.toSorted(byId)).toEqual(excerpts.toSorted(byId));
			expect(marks.map(({ start }) => start)).toEqual(
				excerpts.map(({ start }) => start).sort((a, b) => a - b)
			);
		})
	);
});
