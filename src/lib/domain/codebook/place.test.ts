import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planMove } from './move';
import { landing, stepFrom, type Step, type Target } from './place';
import type { KnownTag } from './plan';
import { flatten, treeOf } from './tag';

const compare = (a: string, b: string) => a.localeCompare(b, 'da');

/** `A`, and under it `a1` and `a2`; then `B`; and `T` among the themes. */
const aTree = () => [
	aTag('A', null, 0),
	aTag('a1', 'A', 0),
	aTag('a2', 'A', 1),
	aTag('B', null, 1),
	aTag('T', null, 0, 'theme')
];

function aTag(
	id: string,
	parentId: string | null,
	position: number,
	family: KnownTag['family'] = 'pain'
): KnownTag {
	const words = { definition: '', whenToUse: '', whenNot: '', color: null, sign: null };
	const origin = { originId: null, originVersion: null };
	return { id, name: id, family, parentId, position, version: 1, ...words, ...origin };
}

/** The tree after a move, as it is read: each tag with as many dots as it is deep. */
function moved(tags: KnownTag[], id: string, place: ReturnType<typeof landing>): string {
	if (!place) return 'stays';
	const plan = planMove(tags, id, place);
	const after = tags.map((tag) => ({
		...tag,
		...plan.set.find((one) => one.id === tag.id)?.change,
		...plan.order.find((one) => one.id === tag.id)
	}));
	return (['pain', 'theme'] as const)
		.flatMap((family) => flatten(treeOf(after, family, compare)))
		.map(({ tag, depth }) => '.'.repeat(depth) + tag.id)
		.join(' ');
}

describe('a tag that is moved by key', () => {
	const step = (id: string, to: Step) => moved(aTree(), id, stepFrom(aTree(), id, to, compare));

	it('goes up and down among those beside it', () => {
		expect(step('a1', 'down')).toBe('A .a2 .a1 B T');
		expect(step('B', 'up')).toBe('B A .a1 .a2 T');
		expect(step('a1', 'up')).toBe('stays');
		expect(step('B', 'down')).toBe('stays');
	});

	it('goes in under the one before it, and out beside the one above', () => {
		expect(step('B', 'in')).toBe('A .a1 .a2 .B T');
		expect(step('a1', 'out')).toBe('A .a2 a1 B T');
		expect(step('A', 'in')).toBe('stays');
		expect(step('A', 'out')).toBe('stays');
	});
});

describe('a tag that is dropped', () => {
	const drop = (id: string, target: Target) =>
		moved(aTree(), id, landing(aTree(), id, target, compare));

	it('lands before, inside or after another, or in a family', () => {
		expect(drop('B', { id: 'a2', where: 'before' })).toBe('A .a1 .B .a2 T');
		expect(drop('B', { id: 'a2', where: 'after' })).toBe('A .a1 .a2 .B T');
		expect(drop('B', { id: 'T', where: 'inside' })).toBe('A .a1 .a2 T .B');
		expect(drop('A', { family: 'theme' })).toBe('B T A .a1 .a2');
	});

	it('stays where it would stand already, and never lands in itself', () => {
		expect(drop('a1', { id: 'a2', where: 'before' })).toBe('stays');
		expect(drop('a2', { id: 'a1', where: 'after' })).toBe('stays');
		expect(drop('A', { id: 'a1', where: 'inside' })).toBe('stays');
		expect(drop('A', { family: 'pain' })).toBe('stays');
	});

	it('makes no ring and loses no tag, however one is moved', () => {
		const ids = aTree().map(({ id }) => id);
		const where = fc.constantFrom('before', 'inside', 'after');
		fc.assert(
			fc.property(fc.constantFrom(...ids), fc.constantFrom(...ids), where, (id, on, at) => {
				const words = drop(id, { id: on, where: at });
				if (words === 'stays') return;
				expect(words.replaceAll('.', '').split(' ').toSorted()).toEqual(ids.toSorted());
			}),
			{ numRuns: 60 }
		);
	});
});
