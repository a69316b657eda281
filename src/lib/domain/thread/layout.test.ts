import { describe, expect, it } from 'vitest';
import type { Edge, Node, NodeKind } from './graph';
import { layOut, type Layout } from './layout';

const node = (id: string, state = ''): Node => ({
	id,
	kind: id.split('.')[0] as NodeKind,
	title: id,
	state
});
const ids = ({ columns }: Layout<Node>) =>
	columns.flatMap(({ things }) => things.map(({ id }) => id));
const edge = (from: string, to: string, kind: Edge['kind'] = 'holds'): Edge => ({ from, to, kind });

describe('the picture of a thread', () => {
	it('has a column for each step that there is, from the words to the pledge', () => {
		const nodes = ['pledge.p', 'story.s', 'excerpt.e', 'opportunity.o'].map((id) => node(id));
		const { columns } = layOut({ nodes, edges: [] }, 'story.s');
		expect(columns.map(({ kind }) => kind)).toEqual(['story', 'excerpt', 'opportunity', 'pledge']);
		expect(columns[2]?.things.map(({ id }) => id)).toEqual(['opportunity.o']);
	});

	it('lays things close to what they rest on', () => {
		const nodes = ['story.a', 'story.b', 'excerpt.b', 'excerpt.a'].map((id) => node(id));
		const edges = [edge('story.a', 'excerpt.a'), edge('story.b', 'excerpt.b')];
		const { columns } = layOut({ nodes, edges }, 'story.a');
		expect(columns[1]?.things.map(({ id }) => id)).toEqual(['excerpt.a', 'excerpt.b']);
	});

	it('draws no second line from a gathered excerpt to its wall', () => {
		const nodes = ['excerpt.e', 'cluster.c', 'wall.w'].map((id) => node(id));
		const edges = [
			edge('excerpt.e', 'cluster.c', 'gathered'),
			edge('excerpt.e', 'wall.w', 'lies'),
			edge('wall.w', 'cluster.c')
		];
		expect(layOut({ nodes, edges }, 'wall.w').edges.map(({ kind }) => kind)).toEqual([
			'gathered',
			'holds'
		]);
	});

	it('draws no second line from an excerpt to an insight that its cluster became', () => {
		const nodes = ['excerpt.e', 'cluster.c', 'insight.i'].map((id) => node(id));
		const through = [
			edge('excerpt.e', 'cluster.c', 'gathered'),
			edge('cluster.c', 'insight.i', 'became')
		];
		const kinds = (more: Edge) =>
			layOut({ nodes, edges: [...through, more] }, 'excerpt.e').edges.map(({ kind }) => kind);
		expect(kinds(edge('excerpt.e', 'insight.i', 'supports'))).not.toContain('supports');
		expect(kinds(edge('excerpt.e', 'insight.i', 'contradicts'))).toContain('contradicts');
	});

	it('draws only the latest answer to a what-if', () => {
		const nodes = ['opportunity.o', 'answer.first', 'answer.last'].map((id) => node(id));
		const edges = [
			edge('opportunity.o', 'answer.first', 'answered'),
			edge('opportunity.o', 'answer.last', 'answered')
		];
		expect(ids(layOut({ nodes, edges }, 'opportunity.o'))).toEqual([
			'opportunity.o',
			'answer.last'
		]);
	});

	it('keeps the starting point, what leads on and what is frayed, and counts the rest', () => {
		const nodes = [
			...Array.from({ length: 40 }, (_, n) => node(`excerpt.${n}`)),
			node('excerpt.gone', 'withdrawn'),
			node('excerpt.leads'),
			node('excerpt.here'),
			node('insight.i', 'withdrawn')
		];
		const layout = layOut(
			{ nodes, edges: [edge('excerpt.leads', 'insight.i', 'supports')] },
			'excerpt.here',
			4
		);
		expect(layout.columns[0]?.more).toBe(40);
		expect(ids(layout).toSorted()).toEqual([
			'excerpt.gone',
			'excerpt.here',
			'excerpt.leads',
			'insight.i'
		]);
	});
});
