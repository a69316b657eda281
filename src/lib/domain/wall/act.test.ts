import { describe, expect, it } from 'vitest';
import { dropCards, dropCluster, gatherCards, moveCards } from './act';
import { change } from './apply';
import { parseCommand, type Intent } from './command';
import { decide } from './decide';
import { cardSize, neighbour } from './layout';
import { cardsIn, emptyWall, type Wall } from './state';

const uuid = (kind: string, n: number) =>
	`0190a6e0-0000-7000-8000-${kind}${String(n).padStart(11, '0')}`;
const card = (n: number) => uuid('c', n);
const lunch = uuid('d', 1);

function after(wall: Wall, intents: readonly Intent[]): Wall {
	return intents.reduce((now, intent) => {
		const command = parseCommand({ ...intent, id: uuid('0', 1) });
		return command.type === 'undo' || command.type === 'redo'
			? now
			: change(now, decide(now, command, 'mette', 0));
	}, wall);
}

const note = (n: number, x: number, y: number): Intent => ({
	type: 'card.add',
	cardId: card(n),
	text: `note ${n}`,
	x,
	y
});
/** Two cards in “Frokosten alene” at the left, two loose cards far to the right. */
const aWall = after(emptyWall, [
	note(1, 0, 0),
	note(2, 264, 0),
	note(3, 2_000, 0),
	note(4, 2_400, 40),
	{
		type: 'cluster.create',
		clusterId: lunch,
		title: 'Frokosten alene',
		cardIds: [card(1), card(2)]
	}
]);

function overlaps(wall: Wall): boolean {
	const cards = Object.values(wall.cards);
	return cards.some((a) =>
		cards.some(
			(b) =>
				a.id < b.id && Math.abs(a.x - b.x) < cardSize.width && Math.abs(a.y - b.y) < cardSize.height
		)
	);
}

describe('a card', () => {
	it('dropped on a cluster joins it', () => {
		const moved = after(aWall, dropCards(aWall, [card(3)], -1_800, 60));
		expect(moved.cards[card(3)]).toMatchObject({ x: 200, y: 60, clusterId: lunch });
	});

	it('dragged away from its cluster leaves it', () => {
		const moved = after(aWall, dropCards(aWall, [card(2)], 0, 900));
		expect(moved.cards[card(2)]?.clusterId).toBeNull();
	});

	it('moved a little within its cluster stays in it', () => {
		const moved = after(aWall, dropCards(aWall, [card(2)], -30, 40));
		expect(moved.cards[card(2)]?.clusterId).toBe(lunch);
	});

	it('that is the last of its cluster takes the cluster along', () => {
		const alone = after(aWall, dropCards(aWall, [card(2)], 0, 900));
		const moved = after(alone, dropCards(alone, [card(1)], 0, -900));
		expect(moved.cards[card(1)]).toMatchObject({ y: -900, clusterId: lunch });
	});

	it('dropped where an empty cluster waits joins it', () => {
		const empty = after(aWall, gatherCards(aWall, [], uuid('d', 3), 'Ny', { x: 0, y: 3_000 }));
		const { x, y } = empty.clusters[uuid('d', 3)] ?? { x: 0, y: 0 };
		const moved = after(empty, dropCards(empty, [card(3)], x - 2_000 + 40, y - 20));
		expect(moved.cards[card(3)]?.clusterId).toBe(uuid('d', 3));
	});

	it('sent to a cluster by name lies down on a free place in it', () => {
		const moved = after(aWall, moveCards(aWall, [card(3), card(4)], lunch));
		expect(cardsIn(moved, lunch)).toHaveLength(4);
		expect(overlaps(moved)).toBe(false);
	});

	it('sent out of its cluster lies down outside its reach', () => {
		const moved = after(aWall, moveCards(aWall, [card(1)], null));
		expect(moved.cards[card(1)]?.clusterId).toBeNull();
		expect(overlaps(moved)).toBe(false);
	});

	it('that is there already is not sent again', () => {
		expect(moveCards(aWall, [card(1)], lunch)).toEqual([]);
	});
});

describe('a cluster', () => {
	it('gathers cards from all over the wall side by side', () => {
		const many = after(
			aWall,
			Array.from({ length: 9 }, (_, n) => note(10 + n, n * 300, 1_000 + n * 70))
		);
		const ids = Array.from({ length: 9 }, (_, n) => card(10 + n));
		const intents = gatherCards(many, ids, uuid('d', 2), 'Vejen derhen', { x: 0, y: 0 });
		const gathered = after(many, intents);
		expect(cardsIn(gathered, uuid('d', 2))).toHaveLength(9);
		expect(overlaps(gathered)).toBe(false);
	});

	it('dragged by its label takes all its cards along', () => {
		const moved = after(aWall, dropCluster(aWall, lunch, 10, 500));
		expect(cardsIn(moved, lunch).map(({ x, y }) => [x, y])).toEqual([
			[10, 500],
			[274, 500]
		]);
	});
});

describe('the arrow keys', () => {
	it('go to the next card in their direction', () => {
		expect(neighbour(aWall, card(1), 'right')?.id).toBe(card(2));
		expect(neighbour(aWall, card(4), 'left')?.id).toBe(card(3));
		expect(neighbour(aWall, card(1), 'left')).toBeNull();
	});
});
