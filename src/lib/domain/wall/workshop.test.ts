import { describe, expect, it } from 'vitest';
import { isDomainError } from '../error';
import { parseCommand, type Intent } from './command';
import { rebuilding } from './copy';
import { hashOf } from './hash';
import { emptyHistory, receive, remember, type History } from './history';
import { orderBeside } from './order';
import { emptyWall } from './state';
import { tidied } from './tidy';
import { change } from './apply';
import { isVeiled, veiledEvent, wallFor, withoutVeiled } from './veil';

const uuid = (n: number) => `0190a6e0-0000-7000-8000-${String(n).padStart(12, '0')}`;
let next = 1_000;

function after(history: History, actorId: string, ...intents: Intent[]): History {
	return intents.reduce((now, intent) => {
		const command = parseCommand({ ...intent, id: uuid(next++) });
		return remember(now, receive(now, command, { actorId, now: 5_000 }));
	}, history);
}

function refusal(work: () => unknown): string {
	try {
		work();
	} catch (error) {
		return isDomainError(error) ? error.reason : String(error);
	}
	return 'accepted';
}

const note = (n: number, text = `note ${n}`): Intent => ({
	type: 'card.add',
	cardId: uuid(n),
	text,
	x: n * 10,
	y: 0
});
const cluster = (n: number, ...cards: number[]): Intent => ({
	type: 'cluster.create',
	clusterId: uuid(n),
	title: `klynge ${n}`,
	cardIds: cards.map(uuid)
});
const phase = (phase: 'think' | 'cluster'): Intent => ({ type: 'phase.set', phase });

describe('what is written while everybody thinks for themselves', () => {
	const thinking = after(emptyHistory, 'mette', phase('think'));
	const written = after(thinking, 'bo', note(1, 'kun for mig'));

	it('is read by its writer alone until the phase is over', () => {
		expect(wallFor(written.wall, 'bo').cards[uuid(1)]?.text).toBe('kun for mig');
		expect(JSON.stringify(wallFor(written.wall, 'mette'))).not.toContain('kun for mig');
		expect(Object.keys(withoutVeiled(written.wall, 'mette').cards)).toEqual([]);
		const open = after(written, 'mette', phase('cluster'));
		expect(wallFor(open.wall, 'mette').cards[uuid(1)]?.text).toBe('kun for mig');
	});

	it('goes to the others without its words, also when it is undone and done again', () => {
		const command = parseCommand({ ...note(2, 'hemmeligt'), id: uuid(next++) });
		const event = receive(thinking, command, { actorId: 'bo', now: 0 });
		expect(isVeiled(event)).toBe(true);
		expect(JSON.stringify(veiledEvent(event))).not.toContain('hemmeligt');
		const gone = after(remember(thinking, event), 'bo', { type: 'undo' });
		const redo = parseCommand({ type: 'redo', id: uuid(next++) });
		const again = receive(gone, redo, { actorId: 'bo', now: 0 });
		expect(JSON.stringify(again)).toContain('hemmeligt');
		expect(JSON.stringify(veiledEvent(again))).not.toContain('hemmeligt');
	});

	it('is not there for commands of others', () => {
		expect(refusal(() => after(written, 'mette', { type: 'card.remove', cardId: uuid(1) }))).toBe(
			'not_found'
		);
	});
});

describe('undo and redo', () => {
	const start = after(emptyHistory, 'bo', note(1), note(2), cluster(10, 1, 2));

	it('do again what was taken back, until one does something new', () => {
		const undone = after(start, 'bo', { type: 'undo' });
		expect(undone.wall.clusters).toEqual({});
		const redone = after(undone, 'bo', { type: 'redo' });
		expect(redone.wall.clusters).toEqual(start.wall.clusters);
		expect(redone.wall.cards).toEqual(start.wall.cards);
		const other = after(undone, 'bo', note(3));
		expect(refusal(() => after(other, 'bo', { type: 'redo' }))).toBe('nothing_to_undo');
	});

	it('reach what anybody did, for those who lead', () => {
		expect(refusal(() => after(start, 'mette', { type: 'undo' }))).toBe('nothing_to_undo');
		expect(after(start, 'mette', { type: 'undo', of: 'all' }).wall.clusters).toEqual({});
	});

	it('bring a nested cluster back into the one that was dissolved', () => {
		const nested = after(start, 'bo', cluster(11), {
			type: 'cluster.nest',
			clusterId: uuid(11),
			parentId: uuid(10)
		});
		const gone = after(nested, 'bo', { type: 'cluster.dissolve', clusterId: uuid(10) });
		expect(gone.wall.clusters[uuid(11)]?.parentId).toBeNull();
		const back = after(gone, 'bo', { type: 'undo' });
		expect(back.wall.clusters).toEqual(nested.wall.clusters);
	});
});

describe('a cluster', () => {
	const two = after(emptyHistory, 'bo', note(1), cluster(10, 1), cluster(11), cluster(12));

	it('lies in another, and no deeper', () => {
		const nest = (clusterId: number, parentId: number): Intent => ({
			type: 'cluster.nest',
			clusterId: uuid(clusterId),
			parentId: uuid(parentId)
		});
		const nested = after(two, 'bo', nest(11, 10));
		expect(refusal(() => after(nested, 'bo', nest(12, 11)))).toBe('invalid');
		expect(refusal(() => after(nested, 'bo', nest(10, 12)))).toBe('invalid');
		expect(refusal(() => after(two, 'bo', nest(10, 10)))).toBe('invalid');
	});

	it('that is locked is left alone, with its cards, until it is unlocked', () => {
		const lock = (isLocked: boolean): Intent => ({
			type: 'lock.set',
			targetId: uuid(10),
			isLocked
		});
		const move: Intent = { type: 'card.move', cardId: uuid(1), x: 5, y: 5 };
		const locked = after(two, 'bo', lock(true));
		expect(refusal(() => after(locked, 'bo', move))).toBe('locked');
		expect(tidied(locked.wall).map(({ cardId }) => cardId)).not.toContain(uuid(1));
		expect(refusal(() => after(after(locked, 'bo', lock(false)), 'bo', move))).toBe('accepted');
	});

	it('goes up and down among those beside it', () => {
		const order = orderBeside(two.wall, uuid(12), -1);
		const moved = after(two, 'bo', {
			type: 'cluster.order',
			clusterId: uuid(12),
			order: order ?? 0
		});
		expect(orderBeside(moved.wall, uuid(11), 1)).toBeNull();
		expect(orderBeside(two.wall, uuid(10), -1)).toBeNull();
	});
});

describe('the meeting', () => {
	it('is led by whoever it was handed to, and can be taken over', () => {
		const handed = after(emptyHistory, 'mette', { type: 'lead.set', leadId: 'jonas' });
		expect(refusal(() => after(handed, 'mette', phase('think')))).toBe('forbidden');
		expect(refusal(() => after(handed, 'jonas', phase('think')))).toBe('accepted');
		const taken = after(handed, 'mette', { type: 'lead.set', leadId: 'mette' });
		expect(refusal(() => after(taken, 'mette', phase('think')))).toBe('accepted');
	});

	it('stands still while it is frozen, and counts who is ready for one phase', () => {
		const ready = after(emptyHistory, 'bo', { type: 'ready.set', isReady: true });
		const frozen = after(ready, 'mette', { type: 'freeze.set', isFrozen: true });
		expect(refusal(() => after(frozen, 'bo', note(1)))).toBe('frozen');
		expect(frozen.wall.ready).toEqual({ bo: true });
		expect(after(frozen, 'mette', phase('think')).wall.ready).toEqual({});
	});
});

it('a copy holds what the wall held, and the same wall has the same hash', () => {
	const { wall } = after(emptyHistory, 'bo', note(1), note(2), cluster(10, 1), cluster(11), {
		type: 'cluster.nest',
		clusterId: uuid(11),
		parentId: uuid(10)
	});
	let id = 5_000;
	const intents = rebuilding(wall, () => uuid(id++));
	const copy = after(emptyHistory, 'mette', ...intents).wall;
	expect(Object.values(copy.cards).map(({ text }) => text)).toEqual(['note 1', 'note 2']);
	const inner = Object.values(copy.clusters).find(({ title }) => title === 'klynge 11');
	expect(copy.clusters[inner?.parentId ?? '']?.title).toBe('klynge 10');
	expect(hashOf(wall)).toBe(hashOf(structuredClone(wall)));
	const moved = change(wall, { type: 'card.move', cardId: uuid(1), x: 1, y: 1 });
	expect(hashOf(moved)).not.toBe(hashOf(wall));
	expect(hashOf(emptyWall)).not.toBe(hashOf(wall));
});
