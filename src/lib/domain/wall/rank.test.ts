import { describe, expect, it } from 'vitest';
import { change } from './apply';
import type { EventData } from './event';
import { inTalkOrder, ranked } from './rank';
import { cardsIn, emptyWall, type Wall } from './state';

const note = (cardId: string, y: number): EventData => ({
	type: 'card.add',
	cardId,
	excerptId: null,
	text: cardId,
	x: 0,
	y
});
const dot = (targetId: string, voterId: string): EventData => ({
	type: 'vote.cast',
	targetId,
	voterId
});
const cluster = (clusterId: string, cardIds: string[], order: number): EventData => ({
	type: 'cluster.create',
	clusterId,
	title: clusterId.toUpperCase(),
	cardIds,
	order,
	x: 0,
	y: 0
});

const voted: Wall = [
	...[note('one', 0), note('two', 300), note('three', 600)],
	...[cluster('a', ['one'], 1), cluster('b', ['two', 'three'], 2)],
	...[dot('b', 'v'), dot('b', 'w'), dot('three', 'v'), dot('a', 'w')]
].reduce(change, emptyWall);

describe('what was voted on', () => {
	it('stands with the most dots first, and else as it is read', () => {
		expect(ranked(voted)).toEqual([
			{ id: 'b', title: 'B', dots: 2 },
			{ id: 'a', title: 'A', dots: 1 },
			{ id: 'three', dots: 1 }
		]);
	});

	it('is put in that order only while the wall is talked through', () => {
		const ids = (wall: Wall) => inTalkOrder(wall, cardsIn(wall, 'b')).map(({ id }) => id);
		expect(ids(voted)).toEqual(['two', 'three']);
		expect(ids(change(voted, { type: 'phase.set', phase: 'talk' }))).toEqual(['three', 'two']);
	});
});
