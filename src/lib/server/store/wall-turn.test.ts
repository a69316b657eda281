import { beforeAll, describe, expect, it } from 'vitest';
import { aContext, aMember, anInitiative, as, type TestContext } from '$tests/support/context';
import { anExcerpt, aStoryteller, aWall, says, send } from '$tests/support/wall';
import { actorId, nobody } from '$lib/domain/access/role';
import type { Intent } from '$lib/domain/wall/command';
import { actorOf } from '../auth/actor';
import type { Change, Db } from '../db/open';
import * as members from '../service/member';
import * as walls from '../service/wall';
import { command } from '../service/wall-command';
import * as guests from '../service/wall-guest';

let ctx: TestContext;
let ours: string;
let facilitator: TestContext;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	facilitator = as(ctx, await aMember(ctx, ours, 'facilitator'));
});

const note = (cardId: string): Intent => ({ type: 'card.add', cardId, text: 'en note' });

/** The same people over a database whose writes are watched. */
function watched(before: (changes: Change[]) => unknown): TestContext {
	const db: Db = { ...ctx.db, read: ctx.db.read };
	db.commit = async (changes) => {
		await before(changes);
		return ctx.db.commit(changes);
	};
	return { ...facilitator, db };
}

const names = (changes: Change[], id: string) =>
	JSON.stringify(changes.map((change) => change.toSQL().params)).includes(id);

describe('posts that come while a wall is written to', () => {
	it('are written together, and each is answered with its own', async () => {
		const id = await aWall(ctx, ours);
		let writes = 0;
		const people = watched(() => writes++);
		const gone = ctx.newId();
		const answers = await Promise.all(
			Array.from({ length: 40 }, (_, n) =>
				n % 10 === 9
					? send(people, id, { type: 'card.remove', cardId: gone })
					: send(people, id, note(ctx.newId()))
			)
		);
		expect(answers.filter(({ accepted }) => accepted.length === 1)).toHaveLength(36);
		expect(answers.filter(({ rejected }) => rejected[0]?.name === 'not_found')).toHaveLength(4);
		expect(writes).toBeLessThanOrEqual(2);
		expect((await walls.read(facilitator, id)).seq).toBe(36);
	});

	it('are decided on what the one before them made', async () => {
		const id = await aWall(ctx, ours);
		const cardId = ctx.newId();
		const [added, removed, moved] = await Promise.all([
			send(facilitator, id, note(cardId)),
			send(facilitator, id, { type: 'card.remove', cardId }),
			send(facilitator, id, { type: 'card.move', cardId, x: 1, y: 1 })
		]);
		expect([added.accepted, removed.accepted]).toMatchObject([[{ seq: 1 }], [{ seq: 2 }]]);
		expect(moved.rejected).toMatchObject([{ name: 'not_found', field: 'cardId' }]);
	});

	it('do not take each other along when the database refuses one of them', async () => {
		const id = await aWall(ctx, ours);
		const bad = ctx.newId();
		const people = watched((changes) => {
			if (names(changes, bad)) {
				throw new Error('refused');
			}
		});
		const cardIds = [ctx.newId(), bad, ctx.newId(), ctx.newId()];
		const outcomes = await Promise.allSettled(
			cardIds.map((cardId) => send(people, id, note(cardId)))
		);
		expect(outcomes.map(({ status }) => status)).toEqual([
			'fulfilled',
			'rejected',
			'fulfilled',
			'fulfilled'
		]);
		expect((await send(people, id, note(ctx.newId()))).accepted).toMatchObject([{ seq: 4 }]);
		expect((await walls.read(facilitator, id)).cards).toHaveLength(4);
	});

	it('are done once when the same post comes again before it is answered', async () => {
		const id = await aWall(ctx, ours);
		const commands = [{ id: ctx.newId(), ...note(ctx.newId()) }];
		const answers = await Promise.all(
			Array.from({ length: 3 }, () => command(facilitator, id, { commands }))
		);
		const [first] = answers;
		expect(answers).toEqual([first, first, first]);
		expect(first?.accepted).toMatchObject([{ seq: 1 }]);
		expect((await walls.read(facilitator, id)).seq).toBe(1);
	});

	it('are refused by name when the one before them held the wall still', async () => {
		const id = await aWall(ctx, ours);
		const [, held, late] = await Promise.all([
			send(facilitator, id, note(ctx.newId())),
			send(facilitator, id, { type: 'freeze.set', isFrozen: true }),
			send(facilitator, id, note(ctx.newId()))
		]);
		expect(held.rejected).toEqual([]);
		expect(late.rejected).toMatchObject([{ name: 'frozen' }]);
	});

	it.each(['before it is decided', 'before the write'])(
		'leave out that of a guest who is sent out %s',
		async (when) => {
			const id = await aWall(facilitator, ours);
			const { code } = await guests.openDoor(facilitator, id, {});
			const passerBy = as(ctx, nobody);
			const { token } = await guests.join(passerBy, { code, name: 'Bo' }, '192.0.2.9');
			const { actor } = await actorOf(ctx.db, { bearer: token }, ctx.now());
			const [late, sooner] = [ctx.newId(), ctx.newId()];
			let isOut = false;
			const sendOut = async (changes: Change[]) => {
				if (!isOut && names(changes, when === 'before the write' ? late : sooner)) {
					isOut = true;
					await guests.closeDoor(facilitator, id);
				}
			};
			const people = watched(sendOut);
			const [first, bo, second] = await Promise.allSettled([
				send(people, id, note(sooner)),
				send({ ...people, actor }, id, note(late)),
				send(people, id, note(ctx.newId()))
			]);
			expect([first.status, second.status]).toEqual(['fulfilled', 'fulfilled']);
			expect(bo).toMatchObject({ status: 'rejected', reason: { reason: 'not_signed_in' } });
			expect((await walls.read(facilitator, id)).cards).toHaveLength(2);
		}
	);

	it.each(['before it is decided', 'before the write'])(
		'leave out that of somebody of the staff whose role is taken %s',
		async (when) => {
			const id = await aWall(facilitator, ours);
			const leaving = await aMember(ctx, ours, 'fieldworker');
			const userId = actorId(leaving);
			const [late, sooner] = [ctx.newId(), ctx.newId()];
			let isOut = false;
			const people = watched(async (changes) => {
				if (!isOut && names(changes, when === 'before the write' ? late : sooner)) {
					isOut = true;
					await members.take(ctx, ours, { userId, role: 'fieldworker' });
				}
			});
			const [first, theirs, second] = await Promise.allSettled([
				send(people, id, note(sooner)),
				send({ ...people, actor: leaving }, id, note(late)),
				send(people, id, note(ctx.newId()))
			]);
			expect([first.status, second.status]).toEqual(['fulfilled', 'fulfilled']);
			expect(theirs).toMatchObject({ status: 'rejected', reason: { reason: 'not_found' } });
			expect((await walls.read(facilitator, id)).cards).toHaveLength(2);
		}
	);

	it('are named when words are taken back before the write, and the others stand', async () => {
		const id = await aWall(ctx, ours);
		const from = await aStoryteller(ctx, ours);
		const excerptId = await anExcerpt(ctx, ours, from, 'mine ord');
		ctx.clock.advance(1_000);
		let isTaken = false;
		const people = watched(async (changes) => {
			if (!isTaken && names(changes, excerptId)) {
				isTaken = true;
				await says(ctx, from.storytellerId, 'workshop', 'no');
			}
		});
		const [brought, noted] = await Promise.all([
			send(people, id, { type: 'card.add', cardId: ctx.newId(), excerptId }),
			send(people, id, note(ctx.newId()))
		]);
		expect(brought.rejected).toMatchObject([{ name: 'consent_missing' }]);
		expect(noted.accepted).toMatchObject([{ seq: 1 }]);
		expect(JSON.stringify(await walls.read(facilitator, id))).not.toContain('mine ord');
	});
});
