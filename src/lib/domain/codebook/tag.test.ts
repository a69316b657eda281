import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDomainError } from '../error';
import { branchOf, checkParent, flatten, headsOf, lineage, treeOf, type Family } from './tag';

const tag = (id: string, parentId: string | null = null, family: Family = 'pain') => ({
	id,
	parentId,
	family,
	name: id
});
const tags = [
	tag('school'),
	tag('bullied', 'school'),
	tag('online', 'bullied'),
	tag('range', null, 'bright')
];

test('heads are those that others stand below, and the one that was chosen, by name', () => {
	const all = [...tags, tag('åben', null), tag('klub', 'åben'), tag('astro')];
	expect(headsOf(all, null).map(({ id }) => id)).toEqual(['bullied', 'school', 'åben']);
	expect(headsOf(all, 'astro').map(({ id }) => id)).toEqual(['astro', 'bullied', 'school', 'åben']);
	expect(headsOf([tag('alone')], null)).toEqual([]);
});

function refusal(id: string, parentId: string | null): string {
	try {
		checkParent(
			tags,
			tags.find((one) => one.id === id)!,
			parentId
		);
	} catch (error) {
		return isDomainError(error) ? error.reason : String(error);
	}
	return 'ok';
}

describe('a tag', () => {
	test('hangs under another of its family, or at the top', () => {
		expect(refusal('online', 'school')).toBe('ok');
		expect(refusal('online', null)).toBe('ok');
	});

	test('does not hang under itself or under what is below it', () => {
		expect(refusal('school', 'school')).toBe('invalid');
		expect(refusal('school', 'online')).toBe('invalid');
	});

	test('does not hang in another family, or under nothing', () => {
		expect(refusal('online', 'range')).toBe('invalid');
		expect(refusal('online', 'gone')).toBe('not_found');
	});

	test('knows what is above and below it', () => {
		expect(lineage(tags, 'online')).toEqual(['online', 'bullied', 'school']);
		expect(branchOf(tags, 'bullied')).toEqual(['bullied', 'online']);
	});
});

test('the tree shows each tag of a family once, below its parent', () => {
	const compare = (a: string, b: string) => a.localeCompare(b, 'da');
	const parents = fc.array(fc.nat(), { minLength: 1, maxLength: 12 });
	fc.assert(
		fc.property(parents, (draws) => {
			const some = draws.map((n, i) => tag(`t${i}`, n % (i + 1) === i ? null : `t${n % (i + 1)}`));
			const listed = flatten(treeOf(some, 'pain', compare));
			expect(listed.map((node) => node.tag.id).sort()).toEqual(some.map(({ id }) => id).sort());
			for (const { tag: one, depth } of listed) {
				expect(lineage(some, one.id)).toHaveLength(depth + 1);
			}
		})
	);
});
