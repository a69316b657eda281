import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edge, Node, NodeKind } from './graph';
import { layOut, mostThings } from './layout';
import { arrange, type Box, type Sheet } from './sheet';

/** A thread of so many of each: excerpts and pictures spread over the stories, the rest hanging on them. */
const aThread = fc
	.record({
		story: fc.integer({ min: 1, max: 60 }),
		media: fc.integer({ min: 0, max: 30 }),
		excerpt: fc.integer({ min: 1, max: 300 }),
		cluster: fc.integer({ min: 0, max: 12 }),
		insight: fc.integer({ min: 0, max: 10 }),
		opportunity: fc.integer({ min: 0, max: 40 }),
		pledge: fc.integer({ min: 0, max: 80 })
	})
	.map((counts) => {
		const nodes = Object.entries(counts).flatMap(([kind, count]) =>
			Array.from({ length: count }, (_, n): Node => {
				return { id: `${kind}.${n}`, kind: kind as NodeKind, title: `${kind} ${n}`, state: '' };
			})
		);
		const held = (kind: 'media' | 'excerpt') =>
			Array.from({ length: counts[kind] }, (_, n): Edge => {
				return { from: `story.${(n * 7) % counts.story}`, to: `${kind}.${n}`, kind: 'holds' };
			});
		return { nodes, edges: [...held('media'), ...held('excerpt')] };
	});

const sheetOf = (thread: { nodes: Node[]; edges: Edge[] }) =>
	arrange(layOut(thread, thread.nodes[0]?.id ?? ''));

function overlaps({ boxes, measure: { width, height } }: Sheet<Node>): [Box<Node>, Box<Node>][] {
	return boxes.flatMap((a, at) =>
		boxes
			.slice(at + 1)
			.filter((b) => Math.abs(a.x - b.x) < width && Math.abs(a.y - b.y) < height)
			.map((b): [Box<Node>, Box<Node>] => [a, b])
	);
}

describe('the picture of a thread on its sheet', () => {
	it('shows all things up to the most there can be, none over another and none beside the sheet', () => {
		fc.assert(
			fc.property(aThread, (thread) => {
				const sheet = sheetOf(thread);
				expect(sheet.boxes).toHaveLength(Math.min(mostThings, thread.nodes.length));
				expect(overlaps(sheet)).toEqual([]);
				for (const { x, y } of sheet.boxes) {
					expect(x).toBeGreaterThanOrEqual(0);
					expect(y).toBeGreaterThanOrEqual(0);
					expect(x + sheet.measure.width).toBeLessThanOrEqual(sheet.width);
					expect(y + sheet.measure.height).toBeLessThanOrEqual(sheet.height);
				}
			}),
			{ numRuns: 25 }
		);
	});

	it('keeps the words of a story together, whatever lane they lie in', () => {
		fc.assert(
			fc.property(aThread, (thread) => {
				const { storyOf } = layOut(thread, 'story.0');
				const { boxes, groups } = sheetOf(thread);
				let begun = 0;
				for (const kind of ['media', 'excerpt']) {
					const inOrder = boxes.filter(({ node }) => node.kind === kind);
					const stories = inOrder.map(({ node }) => storyOf.get(node.id));
					const runs = stories.filter((story, at) => story !== stories[at - 1]);
					expect(new Set(runs).size).toBe(runs.length);
					begun += runs.length;
				}
				const grouped = groups.flatMap(({ ids }) => ids);
				const held = boxes.filter(({ node }) => storyOf.has(node.id));
				expect(grouped.toSorted()).toEqual(held.map(({ node }) => node.id).toSorted());
				expect(groups.filter(({ isContinued }) => !isContinued)).toHaveLength(begun);
			}),
			{ numRuns: 25 }
		);
	});

	it('goes from left to right by kind, also where a column has several lanes', () => {
		fc.assert(
			fc.property(aThread, (thread) => {
				const { boxes, columns } = sheetOf(thread);
				for (const { column, x } of boxes) {
					expect(x).toBeGreaterThanOrEqual(columns[column]!.x);
					expect(x).toBeLessThan(columns[column + 1]?.x ?? Infinity);
				}
			}),
			{ numRuns: 25 }
		);
	});

	it('of 500 things is about as wide as a page for its height', () => {
		const many = (kind: NodeKind, count: number) =>
			Array.from({ length: count }, (_, n): Node => {
				return { id: `${kind}.${n}`, kind, title: '', state: '' };
			});
		const nodes = [
			...many('story', 57),
			...many('excerpt', 280),
			...many('opportunity', 63),
			...many('pledge', 100)
		];
		const { width, height, boxes } = sheetOf({ nodes, edges: [] });
		expect(boxes).toHaveLength(500);
		expect(width / height).toBeGreaterThan(1);
		expect(width / height).toBeLessThan(2);
	});

	it('of few things has them large', () => {
		const few = ['story.a', 'excerpt.b', 'insight.c'].map((id): Node => {
			return { id, kind: id.split('.')[0] as NodeKind, title: '', state: '' };
		});
		const { measure, groups } = sheetOf({ nodes: few, edges: [] });
		expect(measure.lines).toBe(3);
		expect(groups).toEqual([]);
		expect(sheetOf({ nodes: [], edges: [] })).toMatchObject({ boxes: [], columns: [] });
	});
});
