import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { setupQuestions } from '$lib/domain/initiative/setup';
import type { WallEvent } from '$lib/domain/wall/event';
import { consent } from '$lib/server/db/schema';
import { answers } from '$tests/support/setup';
import {
	aContext,
	aMember,
	anInitiative,
	anUnansweredInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aKiosk, aLeftNote, classroom } from '$tests/support/kiosk';
import { aStoryteller } from '$tests/support/story';
import { aYoungPerson } from '$tests/support/storyteller';
import * as onWalls from '$tests/support/wall';
import * as consents from './consent';
import * as kiosks from './kiosk';
import * as own from './own-contribution';
import * as setups from './setup';
import * as stories from './story';

let ctx: TestContext;
let secretariat: TestContext;
let ours: string;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anUnansweredInitiative(ctx);
	secretariat = as(ctx, await aMember(ctx, ours, 'secretariat'));
});

const actorIdOf = ({ actor }: TestContext) => ('userId' in actor ? actor.userId : '');

describe('who may answer', () => {
	it.each(['facilitator', 'fieldworker'] as const)('a %s reads and does not', async (role) => {
		const member = as(ctx, await aMember(ctx, ours, role));
		expect(await outcome(setups.read(member, ours))).toBe('ok');
		expect(await outcome(setups.change(member, ours, answers))).toBe('forbidden');
		expect(await outcome(setups.forChange(member, ours))).toBe('forbidden');
	});

	it('the secretariat of another initiative learns nothing of it', async () => {
		const theirs = await anInitiative(ctx);
		const stranger = as(ctx, await aMember(ctx, theirs, 'secretariat'));
		for (const work of [setups.read, setups.forChange, setups.intake, setups.checkIntake]) {
			expect(await outcome(work(stranger, ours))).toBe('not_found');
		}
		expect(await outcome(setups.change(stranger, ours, answers))).toBe('not_found');
	});

	it('nobody outside the staff can have the lead', async () => {
		const change = setups.change(secretariat, ours, { leadIds: [ctx.newId()] });
		await expect(change).rejects.toMatchObject({ reason: 'not_found', field: 'leadIds' });
	});
});

describe('what is left to whoever is 15 to 17', () => {
	const isOpen = async (initiative: string) => {
		const id = await aYoungPerson(ctx, initiative, { ageBand: '15-17' });
		const yes = { scope: 'exhibition', by: 'young', decision: 'yes' };
		await consents.record(ctx, id, yes);
		return (await consents.read(ctx, id)).mayUse.exhibition;
	};

	it('takes no guardian there, and nowhere else, until it is taken back', async () => {
		const theirs = await anInitiative(ctx);
		expect(await isOpen(ours)).toBe(false);
		await setups.change(secretariat, ours, { aloneFrom15: ['exhibition'] });
		expect(await isOpen(ours)).toBe(true);
		expect(await isOpen(theirs)).toBe(false);
		await setups.change(secretariat, ours, { answerDays: 14 });
		expect(await isOpen(ours)).toBe(true);
		await setups.change(secretariat, ours, { aloneFrom15: [] });
		expect(await isOpen(ours)).toBe(false);
	});

	it('is kept with who changed it, from what to what, and when', async () => {
		const theirs = await anInitiative(ctx);
		const tove = as(ctx, await aMember(ctx, theirs, 'secretariat'));
		await setups.change(tove, theirs, { aloneFrom15: ['exhibition', 'research'] });
		await setups.change(tove, theirs, { aloneFrom15: ['research', 'exhibition'], answerDays: 9 });
		const first = { before: [], after: ['exhibition', 'research'], at: ctx.now() };
		expect((await setups.forChange(tove, theirs)).changes).toMatchObject([first]);
		ctx.clock.advance(1000);
		await setups.change(tove, theirs, { aloneFrom15: ['research'] });
		const who = 'name' in tove.actor ? tove.actor.name : '';
		expect((await setups.forChange(tove, theirs)).changes).toMatchObject([
			{ who, ruling: 'aloneFrom15', before: first.after, after: ['research'], at: ctx.now() },
			{ who, ...first }
		]);
		expect((await setups.forChange(secretariat, ours)).changes).not.toMatchObject([{ who }]);
	});

	it('takes what it closes off the walls that are open at that moment', async () => {
		const theirs = await anInitiative(ctx);
		const tove = as(ctx, await aMember(ctx, theirs, 'secretariat'));
		const one = await onWalls.aStoryteller(ctx, theirs);
		const other = await onWalls.aStoryteller(ctx, theirs);
		const wallId = await onWalls.aWall(ctx, theirs);
		const card = async (from: typeof one) => {
			const cardId = ctx.newId();
			const excerptId = await onWalls.anExcerpt(ctx, theirs, from, 'skydebanen');
			await onWalls.send(ctx, wallId, { type: 'card.add', cardId, excerptId, x: 0, y: 0 });
			return cardId;
		};
		const [closing] = [await card(one), await card(other)];
		const heard: WallEvent[] = [];
		const leave = ctx.live.subscribe(`wall:${wallId}`, (said) =>
			heard.push(JSON.parse((said as { data: string }).data) as WallEvent)
		);
		// Closed without anybody's telling the wall: as a rule that is changed would.
		await ctx.db.commit([
			ctx.db.read
				.update(consent)
				.set({ expiresOn: '2020-01-01' })
				.where(eq(consent.storytellerId, one.storytellerId))
		]);
		await setups.change(tove, theirs, { answerDays: 9 });
		expect(heard).toEqual([]);
		await setups.change(tove, theirs, { aloneFrom15: ['research'] });
		leave();
		expect(heard).toMatchObject([{ type: 'card.withdrawn', cardIds: [closing] }]);
	});

	it('is nothing that takes no guardian anyway', async () => {
		const change = setups.change(secretariat, ours, { aloneFrom15: ['team'] });
		expect(await outcome(change)).toBe('invalid');
	});
});

describe('before all is answered', () => {
	let storytellerId: string;

	beforeAll(async () => {
		storytellerId = await aStoryteller(ctx, ours);
	});

	const begins = () => setups.checkIntake(secretariat, ours);

	it('nothing new is begun, and no note and no own contribution is taken', async () => {
		const young = as(ctx, { kind: 'young', storytellerId, initiativeId: ours } as never);
		const note = { id: ctx.newId(), answers: ['Hej'], uses: [] };
		const { code } = await aKiosk(secretariat, ours);
		expect(await outcome(begins())).toBe('setup_missing');
		expect(await outcome(own.asked(young))).toBe('setup_missing');
		expect(await outcome(own.create(young, note))).toBe('setup_missing');
		expect(await outcome(kiosks.visit(ctx, code, classroom))).toBe('setup_missing');
		expect(await outcome(aLeftNote(ctx, code))).toBe('setup_missing');
		await expect(begins()).rejects.toMatchObject({ data: { unanswered: setupQuestions } });
	});

	it('what was told already, in the field or to another program, is not turned away', async () => {
		const told = stories.create(secretariat, ours, { title: 'Turen', storytellerId });
		expect(await outcome(told)).toBe('ok');
	});

	it('half of the answers are kept, and all of them open it', async () => {
		const { controller, contact, ...rest } = answers;
		await setups.change(secretariat, ours, { controller, contact });
		expect((await setups.read(secretariat, ours)).unanswered).toEqual(setupQuestions.slice(2));
		expect(await outcome(begins())).toBe('setup_missing');
		await setups.change(secretariat, ours, { ...rest, leadIds: [actorIdOf(secretariat)] });
		expect(await setups.read(secretariat, ours)).toMatchObject({ ...answers, unanswered: [] });
		expect(await outcome(begins())).toBe('ok');
	});
});
