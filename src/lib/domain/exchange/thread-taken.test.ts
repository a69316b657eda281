import { describe, expect, it } from 'vitest';
import type { Purpose } from '../consent/scope';
import type { Node, NodeKind } from '../thread/graph';
import { takenThread } from './thread-taken';

const node = (id: string, title: string, state = ''): Node & { detail: string } => ({
	id,
	kind: id.split('.')[0] as NodeKind,
	title,
	state,
	detail: 'retold'
});

const nodes = [
	node('story.told', 'Femogtyve minutter', 'told'),
	node('story.other', 'En anden', 'told'),
	node('media.one', 'Banen'),
	node('excerpt.told', 'hver dag på cykel', 'anchored'),
	node('excerpt.closed', 'kun for holdet', 'anchored'),
	node('excerpt.gone', '', 'withdrawn'),
	node('cluster.one', 'På vej'),
	node('insight.wrong', 'børn er dovne'),
	node('opportunity.one', 'Hvad nu hvis'),
	node('pledge.one', 'Skytteforeningen', 'active'),
	node('answer.one', 'Fordi hun gerne vil', 'agreed')
];
const told = new Map([
	['excerpt.told', { words: 'hver dag på cykel', storyId: 'story.told', story: 'Ræven' }]
]);

function titles(purpose: Purpose): Record<string, string> {
	const stopped = new Set(['insight.wrong']);
	const taken = takenThread({ from: 'insight.wrong', nodes, edges: [] }, purpose, told, stopped);
	return Object.fromEntries(
		taken.nodes.map(({ id, title, state }) => [id, state === 'closed' ? '–' : title])
	);
}

describe('a thread that is taken out', () => {
	it('tells of a story where some of its words may leave, and only that others are there', () => {
		expect(titles('report')).toMatchObject({
			'story.told': 'Ræven',
			'story.other': '–',
			'excerpt.told': 'hver dag på cykel',
			'excerpt.closed': '–',
			'excerpt.gone': ''
		});
	});

	it('tells how a story came to be with its words alone', () => {
		const taken = takenThread({ from: '', nodes, edges: [] }, 'report', told, new Set());
		const detailed = taken.nodes.filter(({ detail }) => detail !== undefined);
		const ofStories = detailed.filter(({ kind }) => kind === 'story' || kind === 'excerpt');
		expect(ofStories.map(({ id }) => id)).toEqual(['story.told', 'excerpt.told']);
	});

	it('leaves pictures, partners, reasons and what is called wrong in the team', () => {
		const stays = ['media.one', 'insight.wrong', 'pledge.one', 'answer.one'];
		const beyond = titles('partner');
		expect(stays.map((id) => beyond[id])).toEqual(['–', '–', '', '']);
		const within = titles('team');
		expect(stays.map((id) => within[id])).toEqual([
			'Banen',
			'børn er dovne',
			'Skytteforeningen',
			'Fordi hun gerne vil'
		]);
		expect([beyond['cluster.one'], beyond['opportunity.one']]).toEqual(['På vej', 'Hvad nu hvis']);
	});
});
