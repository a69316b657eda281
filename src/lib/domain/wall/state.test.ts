import { describe, expect, it } from 'vitest';
import { change } from './apply';
import { cardsIn, emptyWall, firstOf, type Wall } from './state';

const add = (wall: Wall, cardId: string, y: number): Wall =>
	change(wall, { type: 'card.add', cardId, excerptId: null, text: cardId, x: 0, y });

const hung = ['a', 'b', 'c', 'd', 'e'].reduce((wall, id, at) => add(wall, id, 100 - at), emptyWall);
const grouped = [
	{ id: 'second', order: 2, cardIds: ['a', 'b'] },
	{ id: 'first', order: 1, cardIds: ['c', 'd'] }
].reduce<Wall>(
	(wall, { id, ...rest }) =>
		change(wall, { type: 'cluster.create', clusterId: id, title: id, x: 0, y: 0, ...rest }),
	hung
);
const idsIn = (wall: Wall, clusterId: string | null) =>
	cardsIn(wall, clusterId).map(({ id }) => id);

describe('the cards of a cluster', () => {
	it('come in reading order, and anew when the wall has changed', () => {
		expect(idsIn(grouped, 'first')).toEqual(['d', 'c']);
		const moved = change(grouped, { type: 'card.move', cardId: 'c', x: 0, y: 0 });
		expect(idsIn(moved, 'first')).toEqual(['c', 'd']);
		expect(idsIn(grouped, 'first')).toEqual(['d', 'c']);
		expect(idsIn(grouped, null)).toEqual(['e']);
	});

	it('are the caller’s own list', () => {
		cardsIn(grouped, 'first').reverse();
		expect(idsIn(grouped, 'first')).toEqual(['d', 'c']);
	});
});

describe('what is read first', () => {
	it('is as many cards as are asked for, and no cluster that they do not reach', () => {
		const few = firstOf(grouped, 2);
		expect(Object.keys(few.cards).sort()).toEqual(['c', 'd']);
		expect(Object.keys(few.clusters)).toEqual(['first']);
	});

	it('is the whole wall where that is shorter', () => {
		const empty = change(grouped, {
			...{ type: 'cluster.create', clusterId: 'empty', title: 'tom', order: 3 },
			...{ cardIds: [], x: 0, y: 0 }
		});
		expect(firstOf(empty, 60)).toEqual(empty);
	});
});
