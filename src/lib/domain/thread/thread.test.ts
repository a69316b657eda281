import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edge, Node, NodeKind, Thread } from './graph';
import { countByKind, outline, storiesTold, threadFrom, walk } from './walk';

/** Two stories on one wall; only the first one's excerpt went into the cluster that became an insight. */
const edges: Edge[] = [
	{ from: 'story-1', to: 'excerpt-1', kind: 'holds' },
	{ from: 'story-2', to: 'excerpt-2', kind: 'holds' },
	{ from: 'excerpt-1', to: 'cluster', kind: 'gathered' },
	{ from: 'excerpt-1', to: 'wall', kind: 'lies' },
	{ from: 'excerpt-2', to: 'wall', kind: 'lies' },
	{ from: 'wall', to: 'cluster', kind: 'holds' },
	{ from: 'cluster', to: 'insight', kind: 'became' },
	{ from: 'excerpt-1', to: 'insight', kind: 'supports' },
	{ from: 'insight', to: 'opportunity', kind: 'grounds' },
	{ from: 'opportunity', to: 'pledge', kind: 'pledged' }
];
const nodes: Node[] = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].map((id) => ({
	id,
	kind: id.split('-')[0] as NodeKind,
	title: id,
	state: ''
}));
const graph: Thread = { nodes, edges };
const idsFrom = (from: string[]) => threadFrom(graph, from).nodes.map(({ id }) => id);

describe('the thread', () => {
	it('leads from a story forward to the pledge', () => {
		expect(idsFrom(['story-1'])).toEqual(
			expect.arrayContaining(['excerpt-1', 'wall', 'cluster', 'insight', 'opportunity', 'pledge'])
		);
	});

	it('leads from a pledge back to the very words, and to no others', () => {
		expect(idsFrom(['pledge'])).toContain('story-1');
		expect(idsFrom(['pledge'])).not.toContain('story-2');
	});

	it('goes through a wall only when asked about the wall', () => {
		expect(idsFrom(['story-2'])).toEqual(['story-2', 'excerpt-2', 'wall']);
		expect(idsFrom(['wall', 'cluster']).toSorted()).toEqual(nodes.map(({ id }) => id).toSorted());
	});

	it('reads as nested lists in both directions', () => {
		const [insight] = outline(graph, 'opportunity', 'back');
		expect(insight?.node.id).toBe('insight');
		expect(insight?.children.map(({ node }) => node.id)).toEqual(['cluster', 'excerpt-1']);
		expect(outline(graph, 'opportunity', 'forward').map(({ by }) => by)).toEqual(['pledged']);
	});

	it('names a thing again without repeating what comes after it', () => {
		const [insight] = outline(graph, 'opportunity', 'back');
		const again = insight?.children.find(({ node }) => node.id === 'excerpt-1');
		expect(again).toMatchObject({ isAgain: true, children: [] });
	});

	it('tells of whom it shows words, as their name or as what is held by them', () => {
		const told = (covered: string[]) =>
			storiesTold({
				edges,
				nodes: nodes.map((node) => (covered.includes(node.id) ? { ...node, title: '' } : node))
			});
		expect(told([])).toEqual(['story-1', 'story-2']);
		expect(told(['story-1', 'story-2'])).toEqual(['story-1', 'story-2']);
		expect(told(['story-1', 'excerpt-1'])).toEqual(['story-2']);
	});

	it('counts by kind', () => {
		expect(countByKind(nodes)).toMatchObject({ story: 2, excerpt: 2, wall: 1 });
	});

	it('ends on every graph, circles too, and walks back exactly where it walked forward', () => {
		const anId = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
		const anEdge = fc.record({ from: anId, to: anId, kind: fc.constant('holds' as const) });
		fc.assert(
			fc.property(fc.array(anEdge), anId, anId, (drawn, a, b) => {
				fc.pre(a !== b);
				expect(walk(drawn, [a]).forward.has(b)).toBe(walk(drawn, [b]).back.has(a));
				const all = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ ...nodes[0], id }) as Node);
				expect(() => outline({ nodes: all, edges: drawn }, a, 'forward')).not.toThrow();
			})
		);
	});
});
