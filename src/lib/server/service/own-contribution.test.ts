import sharp from 'sharp';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Scope } from '$lib/domain/consent/scope';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { asYoung, aYoungPerson } from '$tests/support/storyteller';
import * as consents from './consent';
import * as moderation from './moderation';
import * as own from './own-contribution';
import * as stories from './story';
import * as storytellers from './storyteller';
import * as withdrawals from './withdrawal';

const page = { after: undefined, limit: 50 };
const said: readonly Scope[] = ['keep', 'team', 'workshop'];

let ctx: TestContext;
let initiativeId: string;
let staff: TestContext;
let freja: string;
let young: TestContext;

beforeAll(async () => {
	ctx = await aContext();
});

beforeEach(async () => {
	initiativeId = await anInitiative(ctx);
	staff = as(ctx, await aMember(ctx, initiativeId, 'fieldworker'));
	freja = await aYoungPerson(staff, initiativeId, { ageBand: '10-12', yesTo: said });
	young = asYoung(ctx, initiativeId, freja);
});

const aThing = (more: Record<string, unknown> = {}) => ({
	id: ctx.newId(),
	answers: ['Jeg tegner i bussen', '', 'Et sted at tegne'],
	uses: ['workshop'],
	...more
});

async function told(more: Record<string, unknown> = {}) {
	const thing = aThing(more);
	await own.create(young, thing);
	const [note] = (await moderation.mine(young)).filter(({ id }) => id === thing.id);
	return note!;
}

const letIn = (id: string) => moderation.decide(staff, id, { to: 'accepted', answer: 'Tak!' });

const stored = (content: Uint8Array) => ctx.media.files.store(content);

describe('telling from the own device', () => {
	it('is not begun in vain once everything was taken back', async () => {
		expect((await own.asked(young)).mayBegin).toBe(true);
		await withdrawals.create(young, freja, { all: true });
		expect((await own.asked(young)).mayBegin).toBe(false);
	});

	it('stands on the own page at once, and waits', async () => {
		expect(await told()).toMatchObject({
			isOwn: true,
			state: 'waiting',
			answers: [{ answer: 'Jeg tegner i bussen' }, { answer: 'Et sted at tegne' }]
		});
	});

	it('is read by nobody but those who answer it, and hides nobody who is known', async () => {
		const { storyId } = await told();
		expect(await outcome(stories.open(staff, storyId))).toBe('consent_missing');
		const people = await storytellers.list(staff, initiativeId, page);
		expect(people.map(({ id }) => id)).toContain(freja);
		const [queued] = await moderation.list(staff, initiativeId, 'waiting');
		expect(queued).toMatchObject({ storyId, kiosk: null });
	});

	it('is a story of kind own once it was let in, and its maker is answered', async () => {
		const { id, storyId } = await told();
		await letIn(id);
		expect(await stories.open(staff, storyId)).toMatchObject({ kind: 'own' });
		expect((await moderation.mine(young))[0]).toMatchObject({ answer: 'Tak!' });
	});

	it('as a what-if of their own has questions of its own, and staff see that it waits', async () => {
		const { questions } = await own.asked(young, { isIdea: true });
		expect(questions).not.toEqual((await own.asked(young)).questions);
		const { id } = await told({ isIdea: true });
		expect((await moderation.list(staff, initiativeId, 'waiting'))[0]).toMatchObject({
			isIdea: true,
			answers: [{ question: questions[0] }, { question: questions[2] }]
		});
		await told();
		expect(await moderation.ideas(staff, initiativeId)).toEqual({ waiting: 1, accepted: 0 });
		await letIn(id);
		expect(await moderation.ideas(staff, initiativeId)).toEqual({ waiting: 0, accepted: 1 });
		await withdrawals.create(young, freja, { all: true });
		expect(await moderation.ideas(staff, initiativeId)).toEqual({ waiting: 0, accepted: 0 });
		const decider = as(ctx, await aMember(ctx, initiativeId, 'decider'));
		expect(await outcome(moderation.ideas(decider, initiativeId))).toBe('forbidden');
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await outcome(moderation.ideas(stranger, initiativeId))).toBe('not_found');
	});

	it('is closed to every use that was not chosen for it, also to those said yes to in general', async () => {
		const { id, storyId } = await told({ uses: [] });
		await letIn(id);
		expect(await outcome(stories.open(staff, storyId))).toBe('consent_missing');
		const decided = (await consents.read(staff, freja)).items.filter(
			({ itemId }) => itemId === storyId
		);
		expect(decided.map(({ scope }) => scope)).toContain('research');
		expect(decided.every(({ decision, by }) => decision === 'no' && by === 'young')).toBe(true);
	});

	it('says which uses wait for somebody at home, and which are closed', async () => {
		await consents.record(young, freja, {
			...{ scope: 'partner', decision: 'yes', by: 'young', method: 'screen' }
		});
		await consents.record(staff, freja, {
			...{ scope: 'artworkWorkshop', decision: 'yes', by: 'young', method: 'paper' }
		});
		const { uses, questions } = await own.asked(young);
		expect(questions).toHaveLength(3);
		expect(uses).toEqual([
			{ use: 'team', standing: 'open' },
			{ use: 'workshop', standing: 'waits' },
			{ use: 'partner', standing: 'waits' },
			{ use: 'exhibition', standing: 'closed' }
		]);
	});

	it('sent twice is there once; other words under the same id are refused', async () => {
		const thing = aThing();
		expect((await own.create(young, thing)).isNew).toBe(true);
		expect((await own.create(young, thing)).isNew).toBe(false);
		expect(await moderation.mine(young)).toHaveLength(1);
		expect(await outcome(own.create(young, { ...thing, answers: ['Andet'] }))).toBe('id_taken');
	});

	it('refuses what says nothing, a CPR number, and whoever wants nothing kept', async () => {
		expect(await outcome(own.create(young, aThing({ answers: ['', ''] })))).toBe('required');
		const cpr = aThing({ answers: ['Jeg er 010203-1234'] });
		expect(await outcome(own.create(young, cpr))).toBe('cpr_number');
		await withdrawals.create(young, freja, { all: true });
		expect(await outcome(own.create(young, aThing()))).toBe('consent_missing');
	});

	it('takes a drawing of its maker alone', async () => {
		const { id } = await told({ answers: [], hasMedia: true });
		const png = await sharp({
			create: { width: 40, height: 40, channels: 3, background: '#fff' }
		})
			.png()
			.toBuffer();
		const other = asYoung(ctx, initiativeId, await aYoungPerson(staff, initiativeId));
		const thing = { id: ctx.newId() };
		expect(await outcome(own.addMedia(other, id, thing, await stored(png)))).toBe('not_found');
		expect(await outcome(own.addMedia(staff, id, thing, await stored(png)))).toBe('forbidden');
		await own.addMedia(young, id, thing, await stored(png));
		expect((await moderation.mine(young))[0]?.media).toHaveLength(1);
	});

	it('is not for the staff, nor for anybody of another initiative', async () => {
		expect(await outcome(own.asked(staff))).toBe('not_found');
		expect(await outcome(own.create(staff, aThing()))).toBe('not_found');
		const { id } = await told();
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await outcome(own.addMedia(stranger, id, {}, await stored(Buffer.from('x'))))).toBe(
			'not_found'
		);
	});

	it('is gone everywhere when it is taken back', async () => {
		const { storyId } = await told();
		await withdrawals.create(young, freja, { itemId: storyId });
		expect(await moderation.mine(young)).toEqual([]);
		expect(await moderation.list(staff, initiativeId, 'waiting')).toEqual([]);
		const rows = await ctx.db.raw('select * from story where id = ?', [storyId]);
		expect(JSON.stringify(rows)).not.toContain('bussen');
	});
});
