import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	drop,
	inverse,
	inOrder,
	isConflict,
	merge,
	neighbourOf,
	put,
	rebase,
	split,
	type Edit
} from './marking';
import type { Mark } from './pack';

const mark = (id: string, start: number, end: number, more: Partial<Mark> = {}): Mark => ({
	...{ id, start, end, tagIds: [], memo: '', attributes: {}, version: 1 },
	...more
});
const someMark = fc.record({
	id: fc.constantFrom('a', 'b', 'c', 'd'),
	start: fc.nat(20),
	end: fc.integer({ min: 21, max: 40 }),
	tagIds: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')),
	memo: fc.constantFrom('', 'en', 'to'),
	attributes: fc.record({ dose: fc.constantFrom('lidt', 'meget') }, { requiredKeys: [] }),
	version: fc.constant(1)
}) satisfies fc.Arbitrary<Mark>;

function done(marks: readonly Mark[], edits: readonly Edit[]): readonly Mark[] {
	return edits.reduce(
		(all: readonly Mark[], { id, after }) => (after ? put(all, after) : drop(all, id)),
		marks
	);
}

test('marks stay in the order in which they begin, each once', () => {
	fc.assert(
		fc.property(fc.array(someMark, { maxLength: 12 }), (given) => {
			const all = given.reduce((marks: Mark[], one) => put(marks, one), []);
			expect(all).toEqual(all.toSorted(inOrder));
			expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
			expect(all).toHaveLength(new Set(given.map(({ id }) => id)).size);
		})
	);
});

test('what is done and taken back leaves everything as it was', () => {
	const marks = [mark('a', 0, 10, { tagIds: ['x'], memo: 'Ro.' }), mark('b', 5, 20)];
	for (const edits of [
		split(marks[0]!, [mark('', 0, 4), mark('', 5, 10)], 'new'),
		merge(marks[0]!, marks[1]!)
	]) {
		const after = done(marks, edits);
		expect(after).not.toEqual(marks);
		expect(done(after, inverse(edits))).toEqual(marks);
	}
});

describe('a change that is done to what others have changed', () => {
	test('is the change itself where nobody did', () => {
		fc.assert(
			fc.property(someMark, someMark, (before, after) => {
				const changed = { ...before, ...rebase(before, after, before) };
				expect({ ...changed, tagIds: changed.tagIds.toSorted() }).toEqual({
					...after,
					id: before.id,
					tagIds: after.tagIds.toSorted()
				});
			})
		);
	});

	test('keeps the tag that another put on, and the answer that another gave', () => {
		const before = mark('a', 0, 9, { tagIds: ['x'], attributes: { dose: 'lidt' } });
		const ours = { ...before, tagIds: ['y'], attributes: { dose: 'lidt', cost: 'dyrt' } };
		const now = { ...before, tagIds: ['x', 'z'], attributes: { dose: 'meget' }, end: 12 };
		expect(rebase(before, ours, now)).toEqual({
			tagIds: ['z', 'y'],
			attributes: { dose: 'meget', cost: 'dyrt' }
		});
	});

	test('taken back, leaves what others did', () => {
		const before = mark('a', 0, 9, { tagIds: ['x'] });
		const after = { ...before, tagIds: ['x', 'y'] };
		expect(rebase(after, before, { ...after, tagIds: ['x', 'y', 'z'] })).toEqual({
			tagIds: ['x', 'z']
		});
	});

	test('is a conflict where both wrote the memo or moved the same edge', () => {
		const before = mark('a', 0, 9, { memo: 'en' });
		expect(isConflict(before, { memo: 'to' }, { ...before, memo: 'tre' })).toBe(true);
		expect(isConflict(before, { memo: 'to' }, { ...before, tagIds: ['x'] })).toBe(false);
		expect(isConflict(before, { start: 0, end: 5 }, { ...before, end: 12 })).toBe(true);
	});
});

test('merging keeps tags, memos and answers of both', () => {
	const [edit] = merge(
		mark('a', 4, 9, { tagIds: ['x'], memo: 'en', attributes: { dose: 'lidt' } }),
		mark('b', 0, 6, { tagIds: ['y', 'x'], memo: 'to', attributes: { barriers: ['money'] } })
	);
	expect(edit?.after).toMatchObject({
		start: 0,
		end: 9,
		tagIds: ['x', 'y'],
		memo: 'en\n\nto',
		attributes: { dose: 'lidt', barriers: ['money'] }
	});
});

test('the neighbour overlaps or stands beside, rather with the same tags, or else is the nearest', () => {
	const [a, b, c] = [mark('a', 0, 5), mark('b', 3, 8), mark('c', 20, 25)];
	expect(neighbourOf([a, b, c], a)).toBe(b);
	expect(neighbourOf([b, c], b)).toBe(c);
	expect(neighbourOf([a, c], c)).toBe(a);
	expect(neighbourOf([c], c)).toBeUndefined();
	const tagged = mark('d', 9, 12, { tagIds: ['x'] });
	const before = mark('e', 0, 8, { tagIds: ['x'] });
	expect(neighbourOf([before, tagged, mark('f', 10, 30)], tagged)).toBe(before);
});
