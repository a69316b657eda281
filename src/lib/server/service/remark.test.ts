import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Scope } from '$lib/domain/consent/scope';
import { fromPlainText } from '$lib/domain/text/plain-text';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aKiosk, aLeftNote } from '$tests/support/kiosk';
import { asYoung, aToldStory, aYoungPerson } from '$tests/support/storyteller';
import { aWall, send } from '$tests/support/wall';
import * as excerpts from './excerpt-browse';
import * as looseEnds from './loose-end';
import * as moderation from './moderation';
import * as own from './own-export';
import * as remarks from './remark';
import * as stories from './story';
import * as voice from './voice';
import * as walls from './wall';
import * as withdrawals from './withdrawal';

const page = { after: undefined, limit: 50 };
const yesTo: readonly Scope[] = ['keep', 'team', 'workshop', 'partner', 'research'];
const words = 'skydebanen femogtyve minutter om ugen';

let ctx: TestContext;
let ours: string;
let villads: string;
let young: TestContext;
let staff: TestContext;
let secretariat: TestContext;
let storyId: string;
let excerptId: string;

beforeAll(async () => {
	ctx = await aContext();
});

beforeEach(async () => {
	ours = await anInitiative(ctx);
	staff = as(ctx, await aMember(ctx, ours, 'fieldworker'));
	secretariat = as(ctx, await aMember(ctx, ours, 'secretariat'));
	villads = await aYoungPerson(ctx, ours, { yesTo, secretName: 'Villads' });
	young = asYoung(ctx, ours, villads);
	({ storyId, excerptId } = await aToldStory(ctx, ours, villads, words));
});

async function said(kind: string, text = ''): Promise<string> {
	return (await remarks.create(young, storyId, { kind, text })).item.id;
}

const kinds = async () =>
	(await looseEnds.list(staff, ours)).filter(({ of }) => of === 'story').map(({ kind }) => kind);

const usable = (purpose: 'team' | 'workshop' | 'partner' | 'research') =>
	excerpts.browse(staff, ours, { purpose }, page).then(({ items }) => items.length);

describe('what a young person says of the own story', () => {
	it('stands beside the text, dated, and changes nothing in it', async () => {
		await said('comment', 'Det var tredive minutter');
		await said('wording', 'Jeg skyder, og så er der ro');
		const shown = await remarks.openIn(staff, ours, storyId);
		expect(shown).toMatchObject({ document: fromPlainText(words), secretName: 'Villads' });
		expect(shown.remarks.map(({ kind, at }) => [kind, at])).toEqual([
			['comment', ctx.now()],
			['wording', ctx.now()]
		]);
		expect(await stories.read(staff, storyId)).toMatchObject({ version: 1 });
	});

	it('is a loose end until somebody has answered, and the answer stands on the own page', async () => {
		const id = await said('comment', 'Det var tredive minutter');
		expect(await kinds()).toEqual(['remark']);
		await remarks.answer(staff, id, { text: 'Tak, det skriver vi.' });
		expect(await kinds()).toEqual([]);
		const [story] = (await voice.mine(young)).stories;
		expect(story?.remarks).toMatchObject([
			{ answer: 'Tak, det skriver vi.', answeredBy: expect.stringContaining('fieldworker') }
		]);
		expect(await outcome(remarks.answer(staff, id, { text: 'Igen' }))).toBe('transition_illegal');
	});

	it('needs words, but to disagree', async () => {
		expect(await outcome(said('comment'))).toBe('required');
		expect(await outcome(said('wording', '010203-1234'))).toBe('cpr_number');
		expect(await outcome(said('shouting', 'Nej'))).not.toBe('ok');
		expect(await outcome(said('disagree'))).toBe('ok');
	});

	it('sent twice is there once', async () => {
		const input = { id: ctx.newId(), kind: 'comment', text: 'Nej' };
		expect((await remarks.create(young, storyId, input)).isNew).toBe(true);
		expect((await remarks.create(young, storyId, input)).isNew).toBe(false);
		expect((await remarks.openOwn(young, storyId)).remarks).toHaveLength(1);
	});

	it('is said and taken away by nobody else, and read by no other role and no other initiative', async () => {
		const id = await said('comment', 'Nej');
		const other = asYoung(ctx, ours, await aYoungPerson(ctx, ours));
		const decider = as(ctx, await aMember(ctx, ours, 'decider'));
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		for (const [who, expected] of [
			[other, 'not_found'],
			[stranger, 'not_found'],
			[staff, 'forbidden']
		] as const) {
			expect(await outcome(remarks.openOwn(who, storyId))).toBe(expected);
			expect(await outcome(remarks.create(who, storyId, { kind: 'disagree' }))).toBe(expected);
			expect(await outcome(remarks.remove(who, id))).toBe(expected);
		}
		expect(await outcome(remarks.openIn(decider, ours, storyId))).toBe('not_found');
		expect(await outcome(remarks.openIn(stranger, ours, storyId))).toBe('not_found');
		expect(await outcome(remarks.answer(decider, id, { text: 'Ja' }))).toBe('forbidden');
		expect(await outcome(remarks.answer(young, id, { text: 'Ja' }))).toBe('forbidden');
	});

	it('is not read by staff who may not read the story', async () => {
		await said('comment', 'Nej');
		await withdrawals.create(young, villads, { scope: 'team' });
		expect(await outcome(remarks.openIn(staff, ours, storyId))).toBe('consent_missing');
		expect(await kinds()).toEqual([]);
	});
});

describe('a young person who does not agree', () => {
	it('stops every use beyond the team until it is settled, and may say it again', async () => {
		const id = await said('disagree', 'Jeg var ikke ked af det');
		expect([await usable('team'), await usable('workshop')]).toEqual([1, 0]);
		expect([await usable('partner'), await usable('research')]).toEqual([0, 0]);
		expect(await kinds()).toEqual(['disagrees']);
		expect(await remarks.count(staff, storyId)).toMatchObject({ isDisputed: true });
		await remarks.answer(secretariat, id, { text: 'Vi skriver, at du var stolt.' });
		expect([await usable('workshop'), await usable('research')]).toEqual([1, 1]);
		await said('disagree');
		expect(await usable('workshop')).toBe(0);
	});

	it('is not settled by whoever wrote it down', async () => {
		const id = await said('disagree');
		expect(await outcome(remarks.answer(staff, id, { text: 'Jo' }))).toBe('forbidden');
		expect(await usable('workshop')).toBe(0);
	});

	it('with a story that nobody may read is seen by whoever may settle it, without a word of it', async () => {
		const id = await said('disagree', 'Jeg var ikke ked af det');
		await withdrawals.create(young, villads, { scope: 'team' });
		const endsFor = async (who: TestContext) =>
			(await looseEnds.list(who, ours)).filter(({ kind }) => kind === 'disagrees');
		expect(await endsFor(secretariat)).toMatchObject([{ id: storyId, title: 'Villads' }]);
		expect(await endsFor(staff)).toEqual([]);
		expect(await outcome(remarks.openIn(staff, ours, storyId))).toBe('consent_missing');
		const shown = await remarks.openIn(secretariat, ours, storyId);
		expect(shown).toMatchObject({ title: '', document: null, remarks: [{ id, text: '' }] });
		expect(JSON.stringify(shown)).not.toMatch(/skydebanen|ked af det/);
		await remarks.answer(secretariat, id, { text: 'Vi skriver, at du var stolt.' });
		expect(await endsFor(secretariat)).toEqual([]);
		expect(JSON.stringify(await remarks.openIn(secretariat, ours, storyId))).not.toMatch(/stolt/);
	});

	it('with a note from a kiosk is seen when the note was let in, though nobody at home said yes', async () => {
		const { code } = await aKiosk(staff, ours);
		const note = await aLeftNote(ctx, code, { ageBand: '10-12' });
		const maker = asYoung(ctx, ours, note.storytellerId);
		await remarks.create(maker, note.storyId, { kind: 'disagree' });
		const ends = async () =>
			(await looseEnds.list(secretariat, ours)).filter(({ id }) => id === note.storyId).length;
		expect(await ends()).toBe(0);
		expect(await outcome(remarks.openIn(secretariat, ours, note.storyId))).toBe('consent_missing');
		await moderation.decide(staff, note.id, { to: 'accepted', answer: 'Tak.' });
		expect(await ends()).toBe(1);
		expect(await remarks.openIn(secretariat, ours, note.storyId)).toMatchObject({
			document: null
		});
	});

	it('takes the words off the walls at once', async () => {
		const wallId = await aWall(ctx, ours);
		await send(ctx, wallId, { type: 'card.add', cardId: ctx.newId(), excerptId, x: 0, y: 0 });
		expect(JSON.stringify(await walls.words(ctx, wallId))).toContain(words);
		await said('disagree');
		expect(JSON.stringify(await walls.read(ctx, wallId))).toContain('"withdrawn":true');
		expect(JSON.stringify(await walls.words(ctx, wallId))).not.toContain(words);
	});

	it('may take it back: then the uses go on', async () => {
		const id = await said('disagree');
		await remarks.remove(young, id);
		expect(await usable('workshop')).toBe(1);
		expect(await kinds()).toEqual([]);
	});
});

describe('a withdrawal', () => {
	it('of the story erases what was said of it, with the answers', async () => {
		const id = await said('comment', 'Jeg elsker lugten af krudt');
		await remarks.answer(staff, id, { text: 'Krudt, ja' });
		await withdrawals.create(young, villads, { itemId: storyId });
		expect(await ctx.db.raw('select * from remark where id = ?', [id])).toEqual([]);
	});

	it('of an excerpt takes its words out of what was said', async () => {
		const id = await said('comment', `Jeg sagde ${words}, ikke mere`);
		await remarks.answer(staff, id, { text: `Du sagde ${words}` });
		await withdrawals.create(young, villads, { itemId: excerptId });
		const rows = await ctx.db.raw('select text, answer from remark where id = ?', [id]);
		expect(JSON.stringify(rows)).not.toContain('femogtyve minutter');
		expect(rows).toHaveLength(1);
	});
});

it('is in what the young person takes along', async () => {
	await said('wording', 'Jeg skyder, og så er der ro');
	const { content } = await own.take(young);
	const bytes = new Uint8Array(await new Response(content).arrayBuffer());
	const data = JSON.parse(strFromU8(unzipSync(bytes)['data.json'] ?? new Uint8Array()));
	expect(data.stories[0].remarks).toMatchObject([
		{ kind: 'wording', text: 'Jeg skyder, og så er der ro' }
	]);
});
