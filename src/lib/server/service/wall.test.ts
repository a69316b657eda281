import { beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { anExcerpt, aStoryteller, aWall, says, send } from '$tests/support/wall';
import type { Intent } from '$lib/domain/wall/command';
import type { WallEvent } from '$lib/domain/wall/event';
import { roles } from '$lib/domain/access/role';
import * as walls from './wall';
import * as commands from './wall-command';

let ctx: TestContext;
let ours: string;
let facilitator: TestContext;
let stranger: TestContext;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	facilitator = as(ctx, await aMember(ctx, ours, 'facilitator'));
	stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'facilitator'));
});

const note = (cardId: string, text = 'en note'): Intent => ({
	type: 'card.add',
	cardId,
	text,
	x: 10,
	y: 20
});
const bringIn = (cardId: string, excerptId: string): Intent => ({
	type: 'card.add',
	cardId,
	excerptId,
	x: 0,
	y: 0
});

describe('a wall', () => {
	it('is hung up once, however often it is sent', async () => {
		const input = { id: ctx.newId(), title: 'Frikvarteret' };
		const first = await walls.create(facilitator, ours, input);
		const second = await walls.create(facilitator, ours, input);
		expect([first.isNew, second.isNew]).toEqual([true, false]);
		expect(second.item).toMatchObject({ seq: 0, cards: [], clusters: [], phase: 'collect' });
		expect(await outcome(walls.create(facilitator, ours, { ...input, title: 'Ny' }))).toBe(
			'id_taken'
		);
		expect(await outcome(walls.create(facilitator, ours, { title: ' ' }))).toBe('required');
	});

	it('is there for the staff of its initiative and for nobody else', async () => {
		const id = await aWall(ctx, ours);
		for (const role of roles) {
			const member = as(ctx, await aMember(ctx, ours, role));
			const isStaff = ['secretariat', 'facilitator', 'fieldworker'].includes(role);
			const commanded = await outcome(send(member, id, note(ctx.newId())));
			expect(await outcome(walls.read(member, id))).toBe(isStaff ? 'ok' : 'not_found');
			expect(commanded === 'ok').toBe(isStaff);
		}
		for (const use of [
			walls.list(stranger, ours, { after: undefined, limit: 50 }),
			walls.create(stranger, ours, { title: 'Ny' }),
			walls.read(stranger, id),
			walls.words(stranger, id),
			walls.tray(stranger, id),
			send(stranger, id, note(ctx.newId())),
			walls.listen(stranger, id, {
				after: undefined,
				again: () => Promise.resolve(stranger.actor),
				signal: AbortSignal.timeout(1)
			})
		]) {
			expect(await outcome(use)).toBe('not_found');
		}
	});

	it('tells in the list how much is on it', async () => {
		const initiativeId = await anInitiative(ctx);
		const id = await aWall(ctx, initiativeId);
		const [one, two] = [ctx.newId(), ctx.newId()];
		await send(
			ctx,
			id,
			note(one),
			note(two),
			{ type: 'cluster.create', clusterId: ctx.newId(), title: 'Alene', cardIds: [one] },
			{ type: 'card.remove', cardId: two }
		);
		const page = { after: undefined, limit: 50 };
		expect(await walls.list(ctx, initiativeId, page)).toMatchObject([
			{ id, title: 'Frikvarteret', cards: 1, clusters: 1, seq: 4 }
		]);
	});
});

describe('commands', () => {
	it('are answered one by one: what is wrong does not stop what is right', async () => {
		const id = await aWall(ctx, ours);
		const [a, b, c] = [ctx.newId(), ctx.newId(), ctx.newId()];
		const answer = await commands.command(facilitator, id, {
			commands: [
				{ id: a, ...note(ctx.newId()) },
				{ id: b, type: 'card.burn' },
				{ id: c, type: 'card.move', cardId: ctx.newId(), x: 0, y: 0 },
				{ type: 'undo' }
			]
		});
		expect(answer).toEqual({
			accepted: [{ id: a, seq: 1 }],
			rejected: [
				{ id: b, name: 'unknown_command', field: 'type' },
				{ id: c, name: 'not_found', field: 'cardId' },
				{ id: null, name: 'required', field: 'id' }
			]
		});
	});

	it('sent twice change nothing and get the same numbers', async () => {
		const id = await aWall(ctx, ours);
		const post = {
			commands: [
				{ id: ctx.newId(), ...note(ctx.newId()) },
				{ id: ctx.newId(), ...note(ctx.newId()) }
			]
		};
		const [first, second] = await Promise.all([
			commands.command(facilitator, id, post),
			commands.command(facilitator, id, post)
		]);
		expect(second).toEqual(first);
		const twiceInOne = { commands: [...post.commands, ...post.commands] };
		expect((await commands.command(facilitator, id, twiceInOne)).accepted).toHaveLength(4);
		expect(await walls.read(facilitator, id)).toMatchObject({ seq: 2 });
	});

	it('of 200 posts at once are numbered without a gap, and make the same wall for all', async () => {
		const id = await aWall(ctx, ours);
		const heard: WallEvent[] = [];
		const leave = ctx.live.subscribe(`wall:${id}`, (said) =>
			heard.push(JSON.parse((said as { data: string }).data) as WallEvent)
		);
		const cardId = ctx.newId();
		await send(ctx, id, note(cardId));
		const answers = await Promise.all(
			Array.from({ length: 200 }, (_, n) =>
				send(facilitator, id, { type: 'card.move', cardId, x: n, y: n })
			)
		);
		leave();
		const numbers = answers.flatMap(({ accepted }) => accepted.map(({ seq }) => seq));
		expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, n) => n + 2));
		expect(heard.map(({ seq }) => seq)).toEqual(Array.from({ length: 201 }, (_, n) => n + 1));
		const last = heard.at(-1);
		const wall = await walls.read(facilitator, id);
		expect(wall.seq).toBe(201);
		expect(last).toMatchObject({ x: wall.cards[0]?.x });
	});

	it('are decided on the wall as another process left it', async () => {
		const id = await aWall(ctx, ours);
		const cardId = ctx.newId();
		await send(ctx, id, note(cardId));
		// The same database, opened by a second process: its own memory of the log.
		const elsewhere = { ...facilitator, db: { ...ctx.db, read: ctx.db.read } };
		elsewhere.db.commit = ctx.db.commit.bind(ctx.db);
		await send(elsewhere, id, { type: 'card.move', cardId, x: 7, y: 7 });
		const [here, there] = await Promise.all([
			send(facilitator, id, { type: 'card.edit', cardId, text: 'her' }),
			send(elsewhere, id, { type: 'card.move', cardId, x: 9, y: 9 })
		]);
		expect([here, there].flatMap(({ accepted }) => accepted[0]?.seq).toSorted()).toEqual([3, 4]);
		expect((await walls.read(facilitator, id)).cards[0]).toMatchObject({ x: 9, text: 'her' });
	});

	it('carry their id and their sender into the event', async () => {
		const id = await aWall(ctx, ours);
		const commandId = ctx.newId();
		await commands.command(facilitator, id, {
			commands: [{ ...note(ctx.newId()), id: commandId }]
		});
		const response = await walls.listen(facilitator, id, {
			after: 0,
			again: () => Promise.resolve(facilitator.actor),
			signal: new AbortController().signal
		});
		const reader = response.body?.getReader();
		let text = '';
		while (!text.includes('data:')) {
			text += new TextDecoder().decode((await reader?.read())?.value);
		}
		await reader?.cancel();
		expect(text).toContain('id: 1\n');
		expect(text).toContain(`"commandId":"${commandId}"`);
	});

	it('are undone in the order of their sender', async () => {
		const id = await aWall(ctx, ours);
		const [one, two] = [ctx.newId(), ctx.newId()];
		await send(facilitator, id, note(one));
		await send(ctx, id, note(two));
		expect((await send(facilitator, id, { type: 'undo' })).accepted).toHaveLength(1);
		expect((await send(facilitator, id, { type: 'undo' })).rejected).toMatchObject([
			{ name: 'nothing_to_undo' }
		]);
		expect((await walls.read(ctx, id)).cards).toMatchObject([{ id: two }]);
	});
});

describe('words of a young person', () => {
	it('are on the wall only where consent covers workshops', async () => {
		const id = await aWall(ctx, ours);
		const willing = await aStoryteller(ctx, ours);
		const unwilling = await aStoryteller(ctx, ours, ['team', 'partner']);
		const open = await anExcerpt(ctx, ours, willing, 'på cyklen er der luft');
		const closed = await anExcerpt(ctx, ours, unwilling, 'hemmelige ord');
		const foreign = await anExcerpt(ctx, await anInitiative(ctx), willing, 'andres ord');
		const answer = await send(
			facilitator,
			id,
			bringIn(ctx.newId(), open),
			bringIn(ctx.newId(), closed),
			bringIn(ctx.newId(), foreign)
		);
		expect(answer.accepted).toHaveLength(1);
		expect(answer.rejected.map(({ name }) => name)).toEqual(['consent_missing', 'not_found']);
		const wall = await walls.read(facilitator, id);
		expect(wall.cards).toMatchObject([
			{ excerptId: open, quote: 'på cyklen er der luft', tags: [{ family: 'bright' }] }
		]);
	});

	it('of the held-back excerpts are never in the tray, only their number', async () => {
		const initiativeId = await anInitiative(ctx);
		const id = await aWall(ctx, initiativeId);
		const willing = await aStoryteller(ctx, initiativeId);
		const unwilling = await aStoryteller(ctx, initiativeId, []);
		await anExcerpt(ctx, initiativeId, willing, 'åbne ord');
		for (const quote of ['hemmelige ord', 'flere hemmelige ord']) {
			await anExcerpt(ctx, initiativeId, unwilling, quote);
		}
		const tray = await walls.tray(ctx, id);
		expect(tray.items.map(({ quote }) => quote)).toEqual(['åbne ord']);
		expect(tray.heldBack).toBe(2);
	});

	it('leave every wall when they are taken back, also on open browsers', async () => {
		const id = await aWall(ctx, ours);
		const from = await aStoryteller(ctx, ours);
		const cardId = ctx.newId();
		await send(ctx, id, bringIn(cardId, await anExcerpt(ctx, ours, from, 'mine ord')));
		const heard: string[] = [];
		const leave = ctx.live.subscribe(`wall:${id}`, (said) =>
			heard.push((said as { data: string }).data)
		);
		ctx.clock.advance(1_000);
		await says(ctx, from.storytellerId, 'workshop', 'no');
		expect(JSON.stringify(await walls.read(ctx, id))).not.toContain('mine ord');
		expect(await commands.tombstone(ctx, { initiativeId: ours, ...from })).toBe(1);
		expect(await commands.tombstone(ctx, { initiativeId: ours, ...from })).toBe(0);
		leave();
		expect(heard).toHaveLength(1);
		expect(JSON.parse(heard[0] ?? '')).toMatchObject({ type: 'card.withdrawn', cardIds: [cardId] });
		const { cards } = await walls.read(ctx, id);
		expect(cards).toMatchObject([{ id: cardId, withdrawn: true }]);
		expect(cards[0]).not.toHaveProperty('quote');
	});

	it('may be taken off the walls by the staff of their initiative only', async () => {
		const from = await aStoryteller(ctx, ours);
		const take = commands.tombstone(stranger, { initiativeId: ours, ...from });
		expect(await outcome(take)).toBe('not_found');
	});

	it('that are not covered come out of no answer, whatever the consents are', async () => {
		const scopes = ['keep', 'team', 'workshop', 'partner'];
		const aDecision = fc.record({
			scope: fc.constantFrom(...scopes),
			decision: fc.constantFrom('yes' as const, 'no' as const),
			onItem: fc.boolean()
		});
		await fc.assert(
			fc.asyncProperty(fc.array(aDecision, { maxLength: 8 }), async (decisions) => {
				const initiativeId = await anInitiative(ctx);
				const id = await aWall(ctx, initiativeId);
				const from = await aStoryteller(ctx, initiativeId);
				const canary = `kanariefugl ${ctx.newId()}`;
				const excerptId = await anExcerpt(ctx, initiativeId, from, canary);
				await send(ctx, id, bringIn(ctx.newId(), excerptId));
				for (const { scope, decision, onItem } of decisions) {
					ctx.clock.advance(1_000);
					await says(ctx, from.storytellerId, scope, decision, onItem ? excerptId : null);
				}
				const closed = isClosed(decisions);
				const added = await send(ctx, id, bringIn(ctx.newId(), excerptId));
				const answers = [
					await walls.read(ctx, id),
					await walls.words(ctx, id),
					await walls.tray(ctx, id),
					await walls.list(ctx, initiativeId, { after: undefined, limit: 50 })
				];
				expect(answers.some((answer) => JSON.stringify(answer).includes(canary))).toBe(!closed);
				expect(added.rejected).toHaveLength(closed ? 1 : 0);
			}),
			{ numRuns: 25 }
		);
	});
});

/** The rule for somebody of 16 who first said yes to workshops: a later no to it, or to what it leans on, closes. */
function isClosed(
	decisions: readonly { scope: string; decision: 'yes' | 'no'; onItem: boolean }[]
): boolean {
	return ['keep', 'team', 'workshop'].some((scope) =>
		[true, false].some(
			(onItem) =>
				decisions.findLast((one) => one.scope === scope && one.onItem === onItem)?.decision === 'no'
		)
	);
}
