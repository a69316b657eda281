import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDomainError } from '../error';
import { families } from './family';
import { planMerge, planRemove, planSplit } from './merge';
import { planMove } from './move';
import { inverseOf, type KnownTag, type Plan } from './plan';
import { lineage } from './tag';
import { planUndo } from './undo';

/** A codebook and what its excerpts carry, as the database would hold them. */
interface State {
	tags: KnownTag[];
	carried: Map<string, string[]>;
}

/** Carries a plan out in memory, as the store does in SQL. */
function carryOut({ tags, carried }: State, plan: Plan): State {
	const next = new Map(tags.map((tag) => [tag.id, { ...tag }]));
	const on = new Map(Array.from(carried, ([id, list]) => [id, new Set(list)]));
	const carriers = (id: string) => on.get(id) ?? on.set(id, new Set()).get(id)!;
	plan.add.forEach((tag) => next.set(tag.id, { version: 1, ...tag }));
	plan.set.forEach(({ id, version, change }) => {
		const tag = next.get(id)!;
		expect(tag.version).toBe(version);
		next.set(id, { ...tag, ...change, version: version + 1 });
	});
	plan.order.forEach(({ id, position }) => next.set(id, { ...next.get(id)!, position }));
	plan.on.forEach(({ tagId, excerptIds }) => excerptIds.forEach((id) => carriers(tagId).add(id)));
	plan.off.forEach(({ tagId, excerptIds }) =>
		excerptIds.forEach((id) => carriers(tagId).delete(id))
	);
	plan.remove.forEach(({ id, on: known, childrenTo }) => {
		expect([...carriers(id)].every((excerpt) => known.includes(excerpt))).toBe(true);
		next.forEach((tag) => {
			if (tag.parentId === id) next.set(tag.id, { ...tag, parentId: childrenTo });
		});
		next.delete(id);
		on.delete(id);
	});
	return {
		tags: [...next.values()],
		carried: new Map(Array.from(on, ([id, list]) => [id, [...list].sort()]))
	};
}

const state = fc
	.array(
		fc.record({ parent: fc.nat(), family: fc.nat(1), on: fc.subarray(['a', 'b', 'c', 'd']) }),
		{
			minLength: 2,
			maxLength: 9
		}
	)
	.map((drawn): State => {
		const tags: KnownTag[] = [];
		drawn.forEach(({ parent, family: n }, i) => {
			const above = parent % (i + 1) === i ? undefined : tags[parent % (i + 1)];
			tags.push({
				id: `t${i}`,
				name: `t${i}`,
				family: above?.family ?? families[n]!,
				parentId: above?.id ?? null,
				position: 0,
				definition: '',
				whenToUse: '',
				whenNot: '',
				color: null,
				sign: null,
				originId: null,
				originVersion: null,
				version: 1
			});
		});
		return { tags, carried: new Map(drawn.map(({ on }, i) => [`t${i}`, [...on]])) };
	});

const act = fc.record({
	kind: fc.constantFrom('merge', 'split', 'move', 'remove'),
	one: fc.nat(),
	other: fc.nat(),
	below: fc.boolean(),
	count: fc.nat(3)
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

let made = 0;

/** The plan of an act on a codebook, or undefined where it is refused. */
function planOf({ tags, carried }: State, { kind, one, other, below, count }: Act) {
	const tag = tags[one % tags.length]!;
	const second = tags[other % tags.length]!;
	try {
		switch (kind) {
			case 'merge':
				return planMerge(tags, carried, tag.id, second.id);
			case 'remove':
				return planRemove(tags, carried, tag.id);
			case 'move':
				return planMove(tags, tag.id, {
					family: second.family,
					parentId: below ? second.id : second.parentId,
					beforeId: below ? null : second.id
				});
			default:
				return planSplit(tags, carried, tag.id, {
					id: `new${++made}`,
					name: `new${made}`,
					definition: '',
					place: below ? 'below' : 'beside',
					excerptIds: (carried.get(tag.id) ?? []).slice(0, count)
				});
		}
	} catch (error) {
		if (isDomainError(error)) return undefined;
		throw error;
	}
}

const tagsOn = ({ carried }: State, excerpt: string) =>
	[...carried.values()].filter((list) => list.includes(excerpt)).length;

/** There is no ring, and each tag hangs under one of its family. */
function expectSound({ tags }: State): void {
	const byId = new Map(tags.map((tag) => [tag.id, tag]));
	for (const tag of tags) {
		const top = lineage(tags, tag.id).at(-1)!;
		expect(byId.get(top)?.parentId).toBeNull();
		expect(byId.get(tag.parentId ?? tag.id)?.family).toBe(tag.family);
	}
}

const bare = ({ tags, carried }: State) => ({
	tags: tags.map(({ version: _, ...tag }) => tag).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
	carried: tags
		.map(({ id }) => [id, (carried.get(id) ?? []).toSorted()] as const)
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
});

describe('whatever is done to a codebook', () => {
	test('there is never a ring, and each tag hangs under one of its family', () => {
		fc.assert(
			fc.property(state, fc.array(act, { maxLength: 8 }), (begin, acts) => {
				let now = begin;
				for (const one of acts) {
					const plan = planOf(now, one);
					now = plan ? carryOut(now, plan) : now;
					expectSound(now);
					if (now.tags.length < 2) return;
				}
			})
		);
	});

	test('no excerpt loses its last tag by a merge, a split or a move', () => {
		fc.assert(
			fc.property(state, act, (before, one) => {
				const plan = one.kind === 'remove' ? undefined : planOf(before, one);
				if (!plan) return;
				const after = carryOut(before, plan);
				for (const excerpt of ['a', 'b', 'c', 'd']) {
					expect(tagsOn(after, excerpt) > 0).toBe(tagsOn(before, excerpt) > 0);
				}
			})
		);
	});

	test('it can be taken back, and all is as it was', () => {
		fc.assert(
			fc.property(state, act, (before, one) => {
				const plan = planOf(before, one);
				const isEmpty = !plan || Object.values(plan).every((part) => part.length === 0);
				if (isEmpty) return;
				const after = carryOut(before, plan);
				const back = planUndo(inverseOf(plan, before.tags), after.tags, after.carried);
				expect(bare(carryOut(after, back))).toEqual(bare(before));
			})
		);
	});

	test('taking back after others went on never makes a ring, mixed families, nor an excerpt without a tag', () => {
		fc.assert(
			fc.property(state, act, fc.array(act, { maxLength: 4 }), (before, one, later) => {
				const plan = planOf(before, one);
				if (!plan) return;
				let now = carryOut(before, plan);
				for (const other of later) {
					if (now.tags.length < 2) return;
					const next = planOf(now, other);
					now = next ? carryOut(now, next) : now;
				}
				let back: Plan;
				try {
					back = planUndo(inverseOf(plan, before.tags), now.tags, now.carried);
				} catch (error) {
					expect(isDomainError(error)).toBe(true);
					return;
				}
				const after = carryOut(now, back);
				expectSound(after);
				for (const excerpt of ['a', 'b', 'c', 'd']) {
					expect(tagsOn(after, excerpt) > 0 || tagsOn(now, excerpt) === 0).toBe(true);
				}
			})
		);
	});

	describe('a move to another family', () => {
		const aTag = (id: string, more: Partial<KnownTag> = {}): KnownTag => ({
			id,
			name: id,
			family: 'pain',
			parentId: null,
			position: 0,
			definition: '',
			whenToUse: '',
			whenNot: '',
			color: null,
			sign: null,
			originId: null,
			originVersion: null,
			version: 1,
			...more
		});
		const begin: State = {
			tags: [
				aTag('top'),
				aTag('below', { parentId: 'top' }),
				aTag('a', { family: 'theme' }),
				aTag('b', { family: 'theme', position: 1 })
			],
			carried: new Map()
		};
		const place = { family: 'theme', parentId: null, beforeId: null } as const;
		const moved = planMove(begin.tags, 'top', place);
		const inverse = inverseOf(moved, begin.tags);
		const after = carryOut(begin, moved);

		test('is taken back too when others have put the row in another order', () => {
			const ordered = carryOut(after, planMove(after.tags, 'top', { ...place, beforeId: 'a' }));
			const back = carryOut(ordered, planUndo(inverse, ordered.tags, ordered.carried));
			expect(back.tags.find(({ id }) => id === 'top')).toMatchObject({ family: 'pain' });
			expectSound(back);
		});

		test('is not taken back when something of the new family hangs below it by now', () => {
			const within = { family: 'theme', parentId: 'top', beforeId: null } as const;
			const later = carryOut(after, planMove(after.tags, 'a', within));
			expect(() => planUndo(inverse, later.tags, later.carried)).toThrow(
				expect.objectContaining({ reason: 'undo_too_late' })
			);
		});
	});
});
