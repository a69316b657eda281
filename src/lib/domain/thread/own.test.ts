import { describe, expect, it } from 'vitest';
import type { ConsentRecord } from '../consent/record';
import type { Edge, NodeKind } from './graph';
import { ownStory, whyUnused } from './own';

const edges: Edge[] = [
	{ from: 'story', to: 'excerpt', kind: 'holds' },
	{ from: 'excerpt', to: 'cluster', kind: 'gathered' },
	{ from: 'excerpt', to: 'wall', kind: 'lies' },
	{ from: 'wall', to: 'cluster', kind: 'holds' },
	{ from: 'wall', to: 'insight.others', kind: 'became' },
	{ from: 'cluster', to: 'insight', kind: 'became' },
	{ from: 'insight', to: 'opportunity', kind: 'grounds' },
	{ from: 'opportunity', to: 'pledge', kind: 'pledged' },
	{ from: 'opportunity', to: 'answer', kind: 'answered' }
];
const node = (id: string, at = 0) => ({
	id,
	kind: id.split('.')[0] as NodeKind,
	title: id,
	state: '',
	at
});
const nodes = [...new Set(edges.flatMap(({ from, to }) => [from, to]))].map((id) => node(id));
const story = node('story');
const today = '2026-11-22';
const teenager = { ageBand: '15-17' as const, storyId: 'story' };
const nothing = { clusters: [], walls: [], insights: [] };
const says = (decision: 'yes' | 'no'): ConsentRecord => ({
	id: '1',
	scope: 'workshop',
	decision,
	by: 'young',
	method: 'oral',
	at: 1
});

describe("a young person's own thread", () => {
	it('tells what the words became, step by step', () => {
		const told = ownStory(story, { nodes, edges });
		expect(told.words.map(({ id }) => id)).toEqual(['excerpt']);
		expect(told.clusters.map(({ id }) => id)).toEqual(['cluster']);
		expect(told.walls).toEqual([]);
		expect(told.insights).toMatchObject([
			{
				insight: { id: 'insight' },
				whatIfs: [
					{
						whatIf: { id: 'opportunity' },
						answers: [{ id: 'answer' }],
						pledges: [{ id: 'pledge' }]
					}
				]
			}
		]);
	});

	it('tells a what-if that rests on two insights once', () => {
		const two: Edge[] = [
			...edges,
			{ from: 'excerpt', to: 'insight.two', kind: 'supports' },
			{ from: 'insight.two', to: 'opportunity', kind: 'grounds' }
		];
		const told = ownStory(story, { nodes: [...nodes, node('insight.two', 9)], edges: two });
		expect(told.insights.map(({ whatIfs }) => whatIfs.length)).toEqual([1, 0]);
	});

	it('names a wall only while the words lie in no cluster on it', () => {
		const loose = edges.filter(({ kind }) => kind !== 'gathered');
		expect(ownStory(story, { nodes, edges: loose }).walls.map(({ id }) => id)).toEqual(['wall']);
	});

	it('says why words were not used', () => {
		const child = { ...teenager, ageBand: '10-12' as const };
		expect(whyUnused(nothing, teenager, [], today)).toBe('lacksYoung');
		expect(whyUnused(nothing, teenager, [says('no')], today)).toBe('refused');
		expect(whyUnused(nothing, teenager, [says('yes')], today)).toBe('waiting');
		expect(whyUnused(nothing, child, [says('yes')], today)).toBe('lacksGuardian');
		expect(whyUnused(ownStory(story, { nodes, edges }), teenager, [], today)).toBeNull();
	});
});
