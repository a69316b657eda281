import { describe, expect, it } from 'vitest';
import type { ExcerptPlace } from '../story/same-words';
import type { Edge, Node, NodeKind, Thread } from '../thread/graph';
import { planWithdrawal } from './withdrawal';

/**
 * Villads: two stories. His first story's excerpts lie in a cluster with one of Freja's; the insight from it carries a
 * what-if. A second what-if rests on his words alone.
 */
const edges: Edge[] = [
	{ from: 'story.villads', to: 'excerpt.range', kind: 'holds' },
	{ from: 'story.villads', to: 'excerpt.rangeToo', kind: 'holds' },
	{ from: 'story.villads', to: 'excerpt.bike', kind: 'holds' },
	{ from: 'story.later', to: 'excerpt.later', kind: 'holds' },
	{ from: 'story.freja', to: 'excerpt.lunch', kind: 'holds' },
	{ from: 'excerpt.range', to: 'wall.w', kind: 'lies' },
	{ from: 'excerpt.lunch', to: 'wall.w', kind: 'lies' },
	{ from: 'excerpt.range', to: 'cluster.c', kind: 'gathered' },
	{ from: 'excerpt.lunch', to: 'cluster.c', kind: 'gathered' },
	{ from: 'wall.w', to: 'cluster.c', kind: 'holds' },
	{ from: 'cluster.c', to: 'insight.shared', kind: 'became' },
	{ from: 'insight.shared', to: 'opportunity.shared', kind: 'grounds' },
	{ from: 'opportunity.shared', to: 'pledge.p', kind: 'pledged' },
	{ from: 'excerpt.bike', to: 'insight.own', kind: 'supports' },
	{ from: 'insight.own', to: 'opportunity.own', kind: 'grounds' }
];
const nodes: Node[] = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].map((id) => ({
	id,
	kind: id.split('.')[0] as NodeKind,
	title: '',
	state: ''
}));
const thread: Thread = { nodes, edges };
const inText = (id: string, storyId: string, start: number, end: number): ExcerptPlace => ({
	id,
	storyId,
	start,
	end,
	quote: id,
	state: 'anchored'
});
const own = {
	storyIds: ['story.villads', 'story.later'],
	media: [{ id: 'media.later', storyId: 'story.later', isAlone: false }],
	excerpts: [
		inText('excerpt.range', 'story.villads', 10, 40),
		inText('excerpt.rangeToo', 'story.villads', 30, 50),
		inText('excerpt.bike', 'story.villads', 50, 80),
		inText('excerpt.later', 'story.later', 10, 40)
	]
};

describe('a withdrawal', () => {
	it('of everything says no to every use and reaches everything that rests on the words', () => {
		const plan = planWithdrawal({ all: true }, thread, own);
		expect(plan.says).toHaveLength(13);
		expect(plan.storyIds).toEqual(['story.villads', 'story.later']);
		expect(plan.excerptIds).toHaveLength(4);
		expect(plan.reached).toEqual({
			story: 2,
			excerpt: 4,
			wall: 1,
			cluster: 1,
			insight: 2,
			opportunity: 2,
			pledge: 1
		});
	});

	it('leaves the words of others where they are', () => {
		const plan = planWithdrawal({ all: true }, thread, own);
		expect(plan.storyIds).not.toContain('story.freja');
		expect(plan.excerptIds).not.toContain('excerpt.lunch');
	});

	it('of one story takes its excerpts along and keeps the other story', () => {
		const plan = planWithdrawal({ itemId: 'story.later' }, thread, own);
		expect(plan.says).toEqual([{ scope: 'keep', itemId: 'story.later' }]);
		expect(plan.excerptIds).toEqual(['excerpt.later']);
		expect(plan.reached).toEqual({ story: 1, excerpt: 1 });
	});

	it('of one excerpt takes every excerpt over the same words, and not its neighbour', () => {
		const plan = planWithdrawal({ itemId: 'excerpt.range' }, thread, own);
		expect(plan.storyIds).toEqual([]);
		expect(plan.excerptIds).toEqual(['excerpt.range', 'excerpt.rangeToo']);
		expect(plan.says.map(({ itemId }) => itemId)).toEqual(plan.excerptIds);
	});

	it('of an excerpt that is adrift takes those that hold its words, wherever they lie', () => {
		const adrift = { ...inText('excerpt.lost', 'story.later', 90, 95), state: 'adrift' as const };
		const lost = { ...adrift, quote: 'later' };
		const plan = planWithdrawal({ itemId: lost.id }, thread, {
			...own,
			excerpts: [...own.excerpts, lost]
		});
		expect(plan.excerptIds).toEqual(['excerpt.later', 'excerpt.lost']);
	});

	it('of one use erases nothing and closes that use alone', () => {
		const plan = planWithdrawal({ scope: 'workshop' }, thread, own);
		expect(plan.says).toEqual([{ scope: 'workshop' }]);
		expect(plan.storyIds).toEqual([]);
		expect(plan.excerptIds).toEqual([]);
		expect(plan.reached).toMatchObject({ excerpt: 4, wall: 1, cluster: 1, insight: 2 });
		expect(plan.reached.opportunity).toBeUndefined();
	});

	it('finds the what-ifs that have no words left, and only those', () => {
		expect(planWithdrawal({ all: true }, thread, own).groundless).toEqual(['opportunity.own']);
	});

	it('reaches nothing by the id of something that is not the own', () => {
		const plan = planWithdrawal({ itemId: 'excerpt.lunch' }, thread, own);
		expect(plan).toMatchObject({ says: [], storyIds: [], excerptIds: [], reached: {} });
	});
});
