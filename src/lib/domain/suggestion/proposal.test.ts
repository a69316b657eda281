import { describe, expect, test } from 'vitest';
import { emptyWall, type Card, type Wall } from '../wall/state';
import { leftOf } from './proposal';

const aCard = (id: string, has: Partial<Card> = {}): Card => ({
	id,
	excerptId: `excerpt ${id}`,
	mediaId: null,
	text: null,
	x: 0,
	y: 0,
	clusterId: null,
	withdrawn: false,
	by: null,
	isVeiled: false,
	isLocked: false,
	...has
});
const aWall = (...cards: Card[]): Wall => ({
	...emptyWall,
	cards: Object.fromEntries(cards.map((card) => [card.id, card]))
});
const proposed = [{ cardIds: ['a', 'b', 'c'], words: ['hund'], tags: [], isByMeaning: false }];
const left = (...cards: Card[]) =>
	leftOf(proposed, aWall(...cards)).map(({ cards }) => cards.map(({ id }) => id).join(''));

describe('a proposed group', () => {
	test('is left as it was while nobody touches its cards', () => {
		expect(left(aCard('a'), aCard('b'), aCard('c'))).toEqual(['abc']);
		expect(leftOf(proposed, aWall(aCard('a'), aCard('b')))[0]).toMatchObject({
			key: 'a',
			words: ['hund']
		});
	});

	test('loses the cards that somebody clustered or took down, and is over when one is left', () => {
		expect(left(aCard('a', { clusterId: 'x' }), aCard('b'), aCard('c'))).toEqual(['bc']);
		expect(left(aCard('b'), aCard('c'))).toEqual(['bc']);
		expect(left(aCard('c'))).toEqual([]);
	});

	test('is gone with the words that were taken back, even where the card had been clustered', () => {
		expect(left(aCard('a', { withdrawn: true }), aCard('b'), aCard('c'))).toEqual([]);
		const clustered = aCard('a', { withdrawn: true, clusterId: 'x' });
		expect(left(clustered, aCard('b'), aCard('c'))).toEqual([]);
	});
});
