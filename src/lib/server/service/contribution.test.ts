import sharp from 'sharp';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { nobody, type Actor } from '$lib/domain/access/role';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aKiosk, aLeftNote, aNote, classroom } from '$tests/support/kiosk';
import { found } from '$tests/support/search';
import { asYoung } from '$tests/support/storyteller';
import * as cards from './card';
import * as contributions from './contribution';
import * as excerpts from './excerpt';
import * as kioskMedia from './kiosk-media';
import * as kiosks from './kiosk';
import * as media from './media';
import * as moderation from './moderation';
import * as overviews from './overview';
import * as stories from './story';
import * as storytellers from './storyteller';
import * as threads from './thread';
import * as voice from './voice';
import * as withdrawals from './withdrawal';

const page = { after: undefined, limit: 50 };

let ctx: TestContext;
let initiativeId: string;
let staff: TestContext;
let passerBy: TestContext;
let fieldworker: Actor;

beforeAll(async () => {
	ctx = await aContext();
});

beforeEach(async () => {
	initiativeId = await anInitiative(ctx);
	fieldworker = await aMember(ctx, initiativeId, 'fieldworker');
	staff = as(ctx, fieldworker);
	passerBy = as(ctx, nobody);
});

const count = async (rows: string) =>
	Number(
		(
			await ctx.db.raw(`select count(*) as n from ${rows} where initiative_id = ?`, [initiativeId])
		)[0]?.n
	);
const countCards = () => count('card join storyteller s on s.id = card.storyteller_id');

const stored = (content: Uint8Array) => ctx.media.files.store(content);

describe('a kiosk', () => {
	it('shows whoever has the code what is asked and who reads it', async () => {
		const { code } = await aKiosk(staff, initiativeId);
		const typed = code.toLowerCase().replaceAll('-', ' ');
		expect(await kiosks.visit(passerBy, typed, classroom)).toMatchObject({
			title: 'Ungdomsbussen',
			questions: ['Hvad gør dig glad?', 'Hvad er svært?'],
			information: 'De voksne i bussen læser det.'
		});
	});

	it('answers a wrong, an old and a closed code alike', async () => {
		const { id, code } = await aKiosk(staff, initiativeId);
		const renewed = await kiosks.renew(staff, id);
		expect(await outcome(kiosks.visit(passerBy, code, classroom))).toBe('not_found');
		expect(await outcome(kiosks.visit(passerBy, 'ABCD-ABCD-ABCD', classroom))).toBe('not_found');
		await kiosks.setOpen(staff, id, false);
		expect(await outcome(kiosks.visit(passerBy, renewed.code, classroom))).toBe('not_found');
		await kiosks.setOpen(staff, id, true);
		expect(await outcome(kiosks.visit(passerBy, renewed.code, classroom))).toBe('ok');
	});

	it('closes when its last day has passed', async () => {
		const { code } = await aKiosk(staff, initiativeId, { closesOn: '2026-11-22' });
		expect(await outcome(kiosks.visit(passerBy, code, classroom))).toBe('ok');
		ctx.clock.advance(13.9 * 3_600_000);
		expect(await outcome(kiosks.visit(passerBy, code, classroom))).toBe('ok');
		ctx.clock.advance(0.2 * 3_600_000);
		expect(await outcome(kiosks.visit(passerBy, code, classroom))).toBe('not_found');
	});

	it('slows guessing down, and does not tell a right guess from a wrong one meanwhile', async () => {
		const { code } = await aKiosk(staff, initiativeId);
		const guesses: string[] = [];
		for (let n = 0; n < 6; n++) {
			guesses.push(await outcome(kiosks.visit(passerBy, `WRONG-${n}`, '192.0.2.66')));
		}
		expect(guesses.at(-1)).toBe('too_many_requests');
		expect(await outcome(kiosks.visit(passerBy, code, '192.0.2.66'))).toBe('too_many_requests');
		expect(await outcome(kiosks.visit(passerBy, code, classroom))).toBe('ok');
	});

	it('is set up and closed by the staff of its initiative alone', async () => {
		const { id } = await aKiosk(staff, initiativeId);
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		const decider = as(ctx, await aMember(ctx, initiativeId, 'decider'));
		for (const [who, expected] of [
			[stranger, 'not_found'],
			[decider, 'forbidden'],
			[passerBy, 'not_signed_in']
		] as const) {
			expect(await outcome(kiosks.setOpen(who, id, false))).toBe(expected);
			expect(await outcome(kiosks.renew(who, id))).toBe(expected);
			expect(await outcome(aKiosk(who, initiativeId))).toBe(expected);
			expect(await outcome(moderation.list(who, initiativeId, 'waiting'))).toBe(expected);
		}
	});
});

describe('leaving a note', () => {
	it('makes a storyteller with a secret name, a story of the own words, and a card', async () => {
		const { code } = await aKiosk(staff, initiativeId);
		const left = await aLeftNote(ctx, code, { answers: ['At fiske', 'At stå op\ntidligt'] });
		const young = asYoung(ctx, initiativeId, left.storytellerId);
		const story = await stories.open(young, left.storyId);
		expect(story).toMatchObject({ kind: 'own', secretName: left.name, title: 'Ungdomsbussen' });
		expect(story.document.content?.map(({ type }) => type)).toEqual([
			'heading',
			'paragraph',
			'heading',
			'paragraph',
			'paragraph'
		]);
		expect(left.card).toMatch(/^\w{4}-\w{4}$/);
	});

	it('is done once though sent twice, with the same card', async () => {
		const { code } = await aKiosk(staff, initiativeId);
		const note = aNote(ctx);
		const send = () => contributions.create(passerBy, code, note, classroom);
		const [first, ...others] = await Promise.all([send(), send(), send()]);
		expect(others).toEqual([first, first]);
		expect([await count('story'), await count('storyteller'), await countCards()]).toEqual([
			1, 1, 1
		]);
		const changed = { ...note, answers: ['Noget helt andet'] };
		expect(await outcome(contributions.create(passerBy, code, changed, classroom))).toBe(
			'id_taken'
		);
	});

	it('refuses numbers of persons and endless answers at their field, and an empty note', async () => {
		const { code } = await aKiosk(staff, initiativeId);
		const problem = async (answers: string[]) =>
			contributions
				.create(passerBy, code, aNote(ctx, { answers }), classroom)
				.catch((error: { reason: string; field: string }) => [error.reason, error.field]);
		expect(await problem(['Hej', 'Jeg er 010203-1234'])).toEqual(['cpr_number', 'answers.1']);
		expect(await problem(['x'.repeat(4001)])).toEqual(['too_long', 'answers.0']);
		expect(await problem(['', '  '])).toEqual(['required', 'answers']);
		expect(await count('storyteller')).toBe(0);
	});

	it('still takes what was begun before the kiosk closed, but not for long', async () => {
		const { id, code } = await aKiosk(staff, initiativeId);
		await kiosks.setOpen(staff, id, false);
		const send = () => outcome(contributions.create(passerBy, code, aNote(ctx), classroom));
		expect(await send()).toBe('ok');
		ctx.clock.advance(31 * 60_000);
		expect(await send()).toBe('not_found');
	});

	it('slows a flood down without losing what a class sends at once', async () => {
		const { code } = await aKiosk(staff, initiativeId);
		const outcomes: string[] = [];
		for (let n = 0; n < 61; n++) {
			outcomes.push(await outcome(contributions.create(passerBy, code, aNote(ctx), classroom)));
		}
		expect(outcomes.slice(0, 60).every((one) => one === 'ok')).toBe(true);
		expect(outcomes.at(-1)).toBe('too_many_requests');
	});

	it('says yes to what the child chose alone: below 15 a guardian’s yes is missing', async () => {
		const { code } = await aKiosk(staff, initiativeId);
		const older = await aLeftNote(ctx, code);
		const younger = await aLeftNote(ctx, code, { ageBand: '10-12' });
		const silent = await aLeftNote(ctx, code, { ageBand: null, uses: [] });
		for (const { id } of [older, younger, silent]) {
			await moderation.decide(staff, id, { to: 'accepted', answer: 'Tak.' });
		}
		const readable = (await stories.list(staff, initiativeId, page)).map(({ id }) => id);
		expect(readable).toEqual([older.storyId]);
	});
});

describe('drawing at a kiosk', () => {
	const aDrawing = () =>
		sharp({ create: { width: 40, height: 30, channels: 3, background: '#f0ad1d' } })
			.png()
			.toBuffer();

	it('belongs to the note, which needs no words then, and is seen by the queue alone', async () => {
		const { code } = await aKiosk(staff, initiativeId);
		const secret = ctx.newId();
		const note = await aLeftNote(ctx, code, { secret, answers: [], hasMedia: true });
		const drawing = { id: ctx.newId(), secret };
		const add = async () =>
			kioskMedia.add(passerBy, code, note.id, drawing, await stored(await aDrawing()), classroom);
		expect([(await add()).isNew, (await add()).isNew]).toEqual([true, false]);
		const [queued] = await moderation.list(staff, initiativeId, 'waiting');
		expect(queued?.media.map(({ id }) => id)).toEqual([drawing.id]);
		expect(await media.list(staff, initiativeId, {}, page)).toEqual([]);
		expect(await outcome(media.read(staff, drawing.id))).toBe('consent_missing');
		const of = { noteId: note.id, mediaId: drawing.id };
		const seen = outcome(moderation.serveMedia(staff, initiativeId, of, {}));
		expect(['ok', 'media_waiting']).toContain(await seen);
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await outcome(moderation.serveMedia(stranger, initiativeId, of, {}))).toBe('not_found');
		const [mine] = await moderation.mine(asYoung(ctx, initiativeId, note.storytellerId));
		expect(mine?.media).toHaveLength(1);
		await moderation.decide(staff, note.id, { to: 'accepted', answer: 'Tak.' });
		expect(await media.list(staff, initiativeId, {}, page)).toHaveLength(1);
	});

	it('is taken from the browser that sent the note, for an hour, and from no other', async () => {
		const { code } = await aKiosk(staff, initiativeId);
		const secret = ctx.newId();
		const note = await aLeftNote(ctx, code, { secret });
		const add = async (input: Record<string, unknown>) =>
			outcome(
				kioskMedia.add(passerBy, code, note.id, input, await stored(await aDrawing()), classroom)
			);
		expect(await add({ secret: ctx.newId() })).toBe('not_found');
		expect(await add({})).toBe('required');
		expect(await add({ secret })).toBe('ok');
		ctx.clock.advance(3_600_000);
		expect(await add({ secret })).toBe('not_found');
	});
});

describe('until somebody has let it through', () => {
	it.each(['waiting', 'declined'])('a %s note is seen nowhere but in the queue', async (state) => {
		const { code } = await aKiosk(staff, initiativeId);
		const note = await aLeftNote(ctx, code, { answers: ['Fisketuren med min bror'] });
		if (state === 'declined') {
			const input = { to: 'declined', reason: 'Nævner en anden', answer: 'Skriv gerne igen.' };
			await moderation.decide(staff, note.id, input);
		}
		for (const role of ['secretariat', 'facilitator', 'fieldworker'] as const) {
			const reader = as(ctx, await aMember(ctx, initiativeId, role));
			expect(await stories.list(reader, initiativeId, page)).toEqual([]);
			expect(await stories.count(reader, initiativeId)).toEqual({ withdrawn: 0, heldBack: 0 });
			expect(await storytellers.list(reader, initiativeId, page)).toEqual([]);
			expect(await found(reader, initiativeId, 'fisketuren')).toEqual([]);
			expect(await outcome(stories.open(reader, note.storyId))).toBe('consent_missing');
			const range = { start: 0, end: 3, tagIds: [] };
			expect(await outcome(excerpts.create(reader, note.storyId, range))).toBe('consent_missing');
			const thread = await threads.read(reader, 'story', note.storyId);
			expect(JSON.stringify(thread)).not.toContain('Ungdomsbussen');
			expect(await overviews.read(reader, initiativeId)).toMatchObject({
				storytellers: 0,
				stories: 0,
				waits: { consents: 0, contributions: state === 'waiting' ? 1 : 0 }
			});
		}
		const [queued] = await moderation.list(staff, initiativeId, state as 'waiting');
		expect(queued?.answers).toEqual([
			{ question: 'Hvad gør dig glad?', answer: 'Fisketuren med min bror' }
		]);
	});

	it('its maker sees it, and who has read it to decide', async () => {
		const { code } = await aKiosk(staff, initiativeId);
		const note = await aLeftNote(ctx, code);
		await moderation.list(staff, initiativeId, 'waiting');
		await moderation.list(staff, initiativeId, 'waiting');
		const young = asYoung(ctx, initiativeId, note.storytellerId);
		const { readings } = await voice.uses(young);
		expect(readings.map(({ purpose, who }) => [purpose, who])).toEqual([
			['moderation', 'name' in fieldworker ? fieldworker.name : '']
		]);
	});
});

describe('deciding on a note', () => {
	it('opens it to whom the child said yes, and gives the child an answer', async () => {
		const { code } = await aKiosk(staff, initiativeId);
		const note = await aLeftNote(ctx, code);
		await moderation.decide(staff, note.id, { to: 'accepted', answer: 'Tak for din seddel.' });
		expect(await stories.list(staff, initiativeId, page)).toHaveLength(1);
		expect(await found(staff, initiativeId, 'fiske')).toHaveLength(1);
		const [mine] = await moderation.mine(asYoung(ctx, initiativeId, note.storytellerId));
		expect(mine).toMatchObject({ state: 'accepted', answer: 'Tak for din seddel.' });
		const again = { to: 'declined', reason: 'Fortrudt', answer: 'Nej.' };
		expect(await outcome(moderation.decide(staff, note.id, again))).toBe('transition_illegal');
	});

	it('takes a reason to decline, and an answer in any case', async () => {
		const { code } = await aKiosk(staff, initiativeId);
		const { id } = await aLeftNote(ctx, code);
		const decide = (input: object) => outcome(moderation.decide(staff, id, input));
		expect(await decide({ to: 'declined', answer: 'Nej tak.' })).toBe('reason_required');
		expect(await decide({ to: 'accepted', answer: ' ' })).toBe('required');
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		const input = { to: 'accepted', answer: 'Tak' };
		expect(await outcome(moderation.decide(stranger, id, input))).toBe('not_found');
	});
});

describe('coming back with the card', () => {
	it('claims the note, once', async () => {
		const { code } = await aKiosk(staff, initiativeId);
		const note = await aLeftNote(ctx, code);
		const claimedAt = async () =>
			(await moderation.list(staff, initiativeId, 'waiting'))[0]?.claimedAt;
		expect(await claimedAt()).toBeNull();
		const first = ctx.clock.now() + 1000;
		ctx.clock.advance(1000);
		await cards.signIn(passerBy, note.card, classroom);
		ctx.clock.advance(1000);
		await cards.signIn(passerBy, note.card, classroom);
		expect(await claimedAt()).toBe(first);
	});

	it('its maker finds other words, and what was declined waits again', async () => {
		const { code } = await aKiosk(staff, initiativeId);
		const note = await aLeftNote(ctx, code);
		const input = { to: 'declined', reason: 'Nævner en anden', answer: 'Skriv gerne igen.' };
		await moderation.decide(staff, note.id, input);
		const young = asYoung(ctx, initiativeId, note.storytellerId);
		await moderation.change(young, note.id, { answers: ['At fiske'] });
		const [queued] = await moderation.list(staff, initiativeId, 'waiting');
		expect(queued?.answers).toEqual([{ question: 'Hvad gør dig glad?', answer: 'At fiske' }]);
		const other = asYoung(ctx, initiativeId, ctx.newId());
		const change = moderation.change(other, note.id, { answers: ['Hej'] });
		expect(await outcome(change)).toBe('not_found');
	});

	it('its maker takes it back, and the queue has nothing left of it', async () => {
		const { code } = await aKiosk(staff, initiativeId);
		const note = await aLeftNote(ctx, code);
		const young = asYoung(ctx, initiativeId, note.storytellerId);
		await withdrawals.create(young, note.storytellerId, { all: true });
		expect(await moderation.list(staff, initiativeId, 'waiting')).toEqual([]);
		const decide = moderation.decide(staff, note.id, { to: 'accepted', answer: 'Tak' });
		expect(await outcome(decide)).toBe('withdrawn');
		const rows = await ctx.db.raw('select * from story where id = ?', [note.storyId]);
		expect(JSON.stringify(rows)).not.toContain('fiske');
	});
});
