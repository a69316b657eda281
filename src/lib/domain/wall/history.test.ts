import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDomainError } from '../error';
import { apply } from './apply';
import { parseCommand, type Command, type Intent } from './command';
import type { WallEvent } from './event';
import { emptyHistory, receive, remember, type History } from './history';
import { cardsIn, clustersInOrder, emptyWall, phases } from './state';

const uuid = (kind: string, n: number) =>
	`0190a6e0-0000-7000-8000-${kind}${String(n).padStart(11, '0')}`;
const cardId = (n: number) => uuid('c', n);
const clusterId = (n: number) => uuid('d', n);

let sent = 0;
function command(intent: Intent): Command {
	sent += 1;
	return parseCommand({ ...intent, id: uuid('0', sent) });
}

function send(history: History, intent: Intent, actorId = 'mette'): History {
	return remember(history, receive(history, command(intent), { actorId, now: 1_000 }));
}

const note = (n: number, x = 0, y = 0): Intent => ({
	type: 'card.add',
	cardId: cardId(n),
	text: `note ${n}`,
	x,
	y
});

function refusal(history: History, intent: Intent, actorId = 'mette'): string {
	try {
		send(history, intent, actorId);
	} catch (error) {
		if (isDomainError(error)) {
			return error.reason;
		}
	}
	return 'accepted';
}

const wallWithCluster = [
	note(1),
	note(2),
	note(3),
	{
		type: 'cluster.create' as const,
		clusterId: clusterId(1),
		title: 'Frokosten alene',
		cardIds: [cardId(1), cardId(2)]
	}
].reduce((history, intent) => send(history, intent), emptyHistory);

const aCard = fc.integer({ min: 1, max: 5 }).map(cardId);
const aCluster = fc.integer({ min: 1, max: 3 }).map(clusterId);
const aPlace = fc.integer({ min: -500, max: 500 });
const anAct = fc.constantFrom(undefined, uuid('a', 1), uuid('a', 2));
const anIntent: fc.Arbitrary<Intent> = fc.oneof(
	fc.record({
		type: fc.constant('card.add' as const),
		cardId: aCard,
		excerptId: fc.constant(uuid('e', 1)),
		x: aPlace,
		y: aPlace
	}),
	fc.record({
		type: fc.constant('card.add' as const),
		cardId: aCard,
		text: fc.constant('en note'),
		act: anAct
	}),
	fc.record({ type: fc.constant('card.move' as const), cardId: aCard, x: aPlace, y: aPlace }),
	fc.record({
		type: fc.constant('card.move' as const),
		cardId: aCard,
		x: aPlace,
		y: aPlace,
		act: anAct
	}),
	fc.record({ type: fc.constant('card.edit' as const), cardId: aCard, text: fc.constant('nyt') }),
	fc.record({ type: fc.constant('card.remove' as const), cardId: aCard }),
	fc.record({
		type: fc.constant('cluster.create' as const),
		clusterId: aCluster,
		title: fc.constantFrom('Frokosten', 'Vejen derhen'),
		cardIds: fc.array(aCard, { maxLength: 3 })
	}),
	fc.record({
		type: fc.constant('cluster.rename' as const),
		clusterId: aCluster,
		title: fc.constantFrom('Alene', 'Sammen')
	}),
	fc.record({
		type: fc.constantFrom('cluster.add' as const, 'cluster.remove' as const),
		clusterId: aCluster,
		cardId: aCard,
		act: anAct
	}),
	fc.record({
		type: fc.constant('cluster.merge' as const),
		clusterId: aCluster,
		intoId: aCluster
	}),
	fc.record({ type: fc.constant('cluster.dissolve' as const), clusterId: aCluster }),
	fc.record({
		type: fc.constantFrom('vote.cast' as const, 'vote.retract' as const),
		targetId: fc.oneof(aCard, aCluster)
	}),
	fc.record({ type: fc.constant('phase.set' as const), phase: fc.constantFrom(...phases) }),
	fc.record({ type: fc.constant('undo' as const) })
);
const anActor = fc.constantFrom('mette', 'jonas', 'alma');
const aWorkshop = fc.array(fc.tuple(anIntent, anActor), { maxLength: 60 });

/** Runs a workshop as the server does; what it refuses leaves no trace. */
function hold(workshop: readonly (readonly [Intent, string])[], from = emptyHistory) {
	const events: WallEvent[] = [];
	let history = from;
	for (const [intent, actorId] of workshop) {
		try {
			const event = receive(history, command(intent), { actorId, now: 5_000 });
			history = remember(history, event);
			events.push(event);
		} catch (error) {
			if (!isDomainError(error)) {
				throw error;
			}
		}
	}
	return { history, events };
}

describe('the log of a wall', () => {
	it('gives browser and server the same wall, whatever was commanded', () => {
		fc.assert(
			fc.property(aWorkshop, (workshop) => {
				const { history, events } = hold(workshop);
				const overTheWire = JSON.parse(JSON.stringify(events)) as WallEvent[];
				expect(overTheWire.reduce(apply, emptyWall)).toEqual(history.wall);
			})
		);
	});

	it('gives the same undo after a restart as before it', () => {
		fc.assert(
			fc.property(aWorkshop, (workshop) => {
				const { history, events } = hold(workshop);
				const overTheWire = JSON.parse(JSON.stringify(events)) as WallEvent[];
				expect(overTheWire.reduce(remember, emptyHistory)).toEqual(history);
			})
		);
	});

	it('is numbered from 1 without a gap', () => {
		fc.assert(
			fc.property(aWorkshop, (workshop) => {
				const { history, events } = hold(workshop);
				expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
				expect(history.wall.seq).toBe(events.length);
			})
		);
	});

	it('changes nothing when an event is heard twice, or an old part of the log again', () => {
		fc.assert(
			fc.property(aWorkshop, fc.nat(60), (workshop, from) => {
				const { history, events } = hold(workshop);
				const again = [...events, ...events.slice(from)];
				expect(again.reduce(apply, emptyWall)).toEqual(history.wall);
			})
		);
	});

	it('says when an event is missing', () => {
		const { events } = hold([
			[note(1), 'mette'],
			[note(2), 'mette']
		]);
		expect(() => apply(emptyWall, events[1] as WallEvent)).toThrow(RangeError);
	});

	it('keeps every card in a cluster that exists', () => {
		fc.assert(
			fc.property(aWorkshop, (workshop) => {
				const { wall } = hold(workshop).history;
				for (const card of Object.values(wall.cards)) {
					expect(card.clusterId === null || card.clusterId in wall.clusters).toBe(true);
				}
			})
		);
	});
});

describe('undo', () => {
	const { seq: _seq, ...before } = wallWithCluster.wall;

	it('after any command restores the wall', () => {
		fc.assert(
			fc.property(aWorkshop, anIntent, (workshop, intent) => {
				const { history } = hold([...workshop, [{ type: 'phase.set', phase: 'cluster' }, 'alma']]);
				const { history: after, events } = hold(
					[[{ ...intent, act: undefined }, 'mette']],
					history
				);
				const [event] = events;
				fc.pre(event !== undefined && event.type !== 'undo' && event.type !== 'phase.set');
				const undone = hold([[{ type: 'undo' }, 'mette']], after).history.wall;
				expect({ ...undone, seq: 0 }).toEqual({ ...history.wall, seq: 0 });
			})
		);
	});

	it('takes back the commands of one act together', () => {
		const act = uuid('a', 7);
		const moved = [
			{ type: 'card.move' as const, cardId: cardId(3), x: 90, y: 90, act },
			{ type: 'cluster.add' as const, cardId: cardId(3), clusterId: clusterId(1), act }
		].reduce((history, intent) => send(history, intent), wallWithCluster);
		expect(cardsIn(moved.wall, clusterId(1))).toHaveLength(3);
		expect(send(moved, { type: 'undo' }).wall).toMatchObject(before);
	});

	it("takes back the sender's own latest act, not another's", () => {
		const byJonas = send(wallWithCluster, note(4), 'jonas');
		const byMette = send(byJonas, { type: 'card.move', cardId: cardId(3), x: 5, y: 5 });
		const undone = send(byMette, { type: 'undo' }, 'jonas');
		expect(undone.wall.cards[cardId(4)]).toBeUndefined();
		expect(undone.wall.cards[cardId(3)]?.x).toBe(5);
	});

	it('goes further back at each step, until there is nothing left', () => {
		let history = wallWithCluster;
		for (let step = 0; step < 4; step++) {
			history = send(history, { type: 'undo' });
		}
		expect({ ...history.wall, seq: 0 }).toEqual(emptyWall);
		expect(refusal(history, { type: 'undo' })).toBe('nothing_to_undo');
	});

	it('passes over what another has made impossible', () => {
		const moved = send(wallWithCluster, { type: 'card.move', cardId: cardId(3), x: 5, y: 5 });
		const removed = send(moved, { type: 'card.remove', cardId: cardId(3) }, 'jonas');
		expect(clustersInOrder(send(removed, { type: 'undo' }).wall)).toEqual([]);
	});

	it('does not bring back words that were withdrawn', () => {
		const withdrawn: WallEvent = {
			type: 'card.withdrawn',
			cardIds: [cardId(1)],
			seq: wallWithCluster.wall.seq + 1,
			commandId: uuid('0', 9_999),
			actorId: 'mette',
			at: '2026-11-22T10:00:00.000Z'
		};
		const after = remember(wallWithCluster, withdrawn);
		const undone = send(after, { type: 'undo' });
		expect(undone.wall.cards[cardId(1)]).toMatchObject({ withdrawn: true, clusterId: null });
	});

	it('brings a merged cluster back with its title, its place and its cards', () => {
		const second: Intent = {
			type: 'cluster.create',
			clusterId: clusterId(2),
			title: 'Vejen derhen',
			cardIds: [cardId(3)]
		};
		const two = send(wallWithCluster, second);
		const merge: Intent = {
			type: 'cluster.merge',
			clusterId: clusterId(1),
			intoId: clusterId(2)
		};
		const merged = send(two, merge);
		expect(cardsIn(merged.wall, clusterId(2))).toHaveLength(3);
		const undone = send(merged, { type: 'undo' });
		expect(clustersInOrder(undone.wall).map(({ title }) => title)).toEqual([
			'Frokosten alene',
			'Vejen derhen'
		]);
		expect(cardsIn(undone.wall, clusterId(1))).toHaveLength(2);
	});
});

describe('a wall refuses', () => {
	it.each<[string, Intent, string]>([
		['a card that is not there', { type: 'card.move', cardId: cardId(9), x: 0, y: 0 }, 'not_found'],
		['a second card with the same id', note(1), 'id_taken'],
		[
			'a cluster that is not there',
			{ type: 'cluster.add', clusterId: clusterId(9), cardId: cardId(1) },
			'not_found'
		],
		[
			'a cluster merged into itself',
			{ type: 'cluster.merge', clusterId: clusterId(1), intoId: clusterId(1) },
			'invalid'
		],
		['a dot on nothing', { type: 'vote.cast', targetId: cardId(9) }, 'not_found'],
		['a dot that was not cast', { type: 'vote.retract', targetId: cardId(1) }, 'not_found']
	])('%s', (_what, intent, reason) => {
		expect(refusal(wallWithCluster, intent)).toBe(reason);
	});

	it('every change while it is frozen, but can be thawed', () => {
		const frozen = send(wallWithCluster, { type: 'phase.set', phase: 'frozen' });
		expect(refusal(frozen, note(8))).toBe('frozen');
		expect(refusal(frozen, { type: 'undo' })).toBe('frozen');
		expect(refusal(frozen, { type: 'phase.set', phase: 'cluster' })).toBe('accepted');
	});

	it('more dots than a voter has', () => {
		let history = wallWithCluster;
		for (let dots = 0; dots < 5; dots++) {
			history = send(history, { type: 'vote.cast', targetId: cardId(1) });
		}
		expect(refusal(history, { type: 'vote.cast', targetId: cardId(2) })).toBe('out_of_range');
		expect(refusal(history, { type: 'vote.cast', targetId: cardId(2) }, 'jonas')).toBe('accepted');
	});
});
