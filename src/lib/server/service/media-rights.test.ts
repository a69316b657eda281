/** Who gets to see media, where they are shown, and that what is taken back is gone. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { MediaItem } from '$lib/domain/media/media';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aMediaItem, aRegion, aSound } from '$tests/support/media';
import { found } from '$tests/support/search';
import { decide } from '$tests/support/story';
import { asYoung, whatBecame } from '$tests/support/storyteller';
import { aWall, send } from '$tests/support/wall';
import { wordsChannel } from '../live/wall-channel';
import * as insights from './insight';
import * as making from './media-making';
import * as media from './media';
import * as regions from './region';
import * as search from './search';
import * as stories from './story';
import * as threads from './thread';
import * as walls from './wall';
import * as withdrawals from './withdrawal';

let ctx: TestContext;
let initiative: string;
let collage: MediaItem;

beforeEach(async () => {
	ctx = await aContext();
	initiative = await anInitiative(ctx);
	collage = await aMediaItem(ctx, initiative, {
		title: 'Tegnebussen',
		ownWords: 'Jeg tegner når bussen ryster',
		altText: 'En bus klippet af gult papir'
	});
});

const filesOf = async () => {
	const names: string[] = [];
	for await (const name of ctx.media.files.olderThan(-60_000)) {
		names.push(name);
	}
	return names.length;
};

const stored = (content: Uint8Array) => ctx.media.files.store(content);

describe('a recording after its last day', () => {
	it('stays as long as its maker says yes to that, and tells only those who may hear it', async () => {
		const sound = await aMediaItem(ctx, initiative, { content: aSound(), duration: 1000 });
		const say = (decision: 'yes' | 'no') =>
			decide(ctx, sound.storytellerId, decision, ['keepMedia']);
		await say('no');
		expect(await media.staysOn(ctx, sound.id)).toBe(false);
		ctx.clock.advance(1000);
		await say('yes');
		expect(await media.staysOn(ctx, sound.id)).toBe(true);
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		const researcher = as(ctx, await aMember(ctx, initiative, 'researcher'));
		expect(await outcome(media.staysOn(stranger, sound.id))).toBe('not_found');
		expect(await outcome(media.staysOn(researcher, sound.id))).toBe('not_found');
	});
});

describe('who gets to see a picture', () => {
	it.each(['secretariat', 'facilitator', 'fieldworker'] as const)('%s does', async (role) => {
		const member = as(ctx, await aMember(ctx, initiative, role));
		expect((await media.read(member, collage.id)).title).toBe('Tegnebussen');
		expect(await outcome(media.serve(member, collage.id, {}))).toBe('ok');
	});

	it('others of the initiative do not', async () => {
		for (const role of ['researcher', 'decider', 'partner'] as const) {
			const member = as(ctx, await aMember(ctx, initiative, role));
			expect(await outcome(media.serve(member, collage.id, {}))).toBe('not_found');
			expect(await outcome(media.create(member, initiative, {}, await stored(aSound())))).not.toBe(
				'ok'
			);
		}
	});

	it('for the staff of another initiative it does not exist', async () => {
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await outcome(media.serve(stranger, collage.id, {}))).toBe('not_found');
		expect(await outcome(media.change(stranger, collage.id, { title: 'x' }))).toBe('not_found');
		expect(await outcome(regions.list(stranger, collage.id))).toBe('not_found');
	});

	it('its maker does, whatever was said about the team; another young person does not', async () => {
		await decide(ctx, collage.storytellerId, 'no', ['team']);
		const maker = asYoung(ctx, initiative, collage.storytellerId);
		expect((await media.read(maker, collage.id)).ownWords).toBe('Jeg tegner når bussen ryster');
		const another = asYoung(ctx, initiative, ctx.newId());
		expect(await outcome(media.read(another, collage.id))).toBe('not_found');
	});

	it('nobody of the team does without a yes to the team, or with a no to this one picture', async () => {
		const member = as(ctx, await aMember(ctx, initiative, 'facilitator'));
		await decide(ctx, collage.storytellerId, 'no', ['team'], { itemId: collage.id });
		expect(await outcome(media.serve(member, collage.id, {}))).toBe('consent_missing');
		expect(await media.list(member, initiative, {}, { after: undefined, limit: 50 })).toEqual([]);
		expect(await found(member, initiative, 'bussen')).toEqual([]);
		expect(await outcome(regions.create(member, collage.id, { shape: box }))).toBe(
			'consent_missing'
		);
	});
});

describe('a part of a picture by itself', () => {
	const answerOf = async (of: TestContext) => {
		const { mayCut, mayCutBy } = await media.read(of, collage.id);
		return [mayCut, mayCutBy];
	};

	it('nobody was asked unless they were, and what was answered goes with every part of it', async () => {
		const excerpt = await aRegion(ctx, collage);
		expect(await answerOf(ctx)).toEqual(['notAsked', null]);
		expect(excerpt.media?.mayCut).toBe('notAsked');
		const member = as(ctx, await aMember(ctx, initiative, 'fieldworker'));
		const said = await media.change(member, collage.id, { mayCut: 'yes' });
		expect(said).toMatchObject({ mayCut: 'yes', mayCutBy: 'team' });
		expect(said.mayCutAt).toBe(new Date(ctx.now()).toISOString());
		const [part] = await regions.list(ctx, collage.id);
		expect(part?.media?.mayCut).toBe('yes');
		const wallId = await aWall(ctx, initiative);
		await send(ctx, wallId, {
			...{ type: 'card.add', cardId: ctx.newId(), excerptId: excerpt.id, x: 0, y: 0 }
		});
		expect((await walls.words(ctx, wallId)).items[0]?.media?.mayCut).toBe('yes');
	});

	it('is told on walls that stand open at that moment', async () => {
		const excerpt = await aRegion(ctx, collage);
		const [wallId, other] = [await aWall(ctx, initiative), await aWall(ctx, initiative)];
		await send(ctx, wallId, {
			...{ type: 'card.add', cardId: ctx.newId(), excerptId: excerpt.id, x: 0, y: 0 }
		});
		const heard: string[] = [];
		for (const id of [wallId, other]) {
			ctx.live.subscribe(wordsChannel(id), () => heard.push(id));
		}
		await media.change(ctx, collage.id, { title: 'Bussen' });
		expect(heard).toEqual([]);
		await media.change(ctx, collage.id, { mayCut: 'no' });
		expect(heard).toEqual([wallId]);
	});

	it('comes with a picture that is sent in, by whoever sends it', async () => {
		const asked = await aMediaItem(ctx, initiative, { mayCut: 'no' });
		expect(asked).toMatchObject({ mayCut: 'no', mayCutBy: 'team' });
	});

	it('its maker answers, and over that the team writes no alone', async () => {
		const maker = asYoung(ctx, initiative, collage.storytellerId);
		await media.change(maker, collage.id, { mayCut: 'no' });
		expect(await answerOf(ctx)).toEqual(['no', 'maker']);
		const member = as(ctx, await aMember(ctx, initiative, 'secretariat'));
		const over = media.change(member, collage.id, { mayCut: 'yes' });
		expect(await outcome(over)).toBe('forbidden');
		await media.change(member, collage.id, { mayCut: 'no', title: 'Bussen' });
		expect(await answerOf(ctx)).toEqual(['no', 'maker']);
		await media.change(maker, collage.id, { mayCut: 'yes' });
		await media.change(member, collage.id, { mayCut: 'no' });
		expect(await answerOf(ctx)).toEqual(['no', 'team']);
	});

	it('neither another young person, another role nor another initiative answers', async () => {
		const others = [
			asYoung(ctx, initiative, ctx.newId()),
			as(ctx, await aMember(ctx, initiative, 'researcher')),
			as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'))
		];
		const outcomes = [];
		for (const other of others) {
			outcomes.push(await outcome(media.change(other, collage.id, { mayCut: 'yes' })));
		}
		expect(outcomes).toEqual(['not_found', 'forbidden', 'not_found']);
		expect(await answerOf(ctx)).toEqual(['notAsked', null]);
	});
});

const box = { type: 'rectangle', x: 10, y: 10, width: 50, height: 40 };
const page = { after: undefined, limit: 50 };

describe('a part of a picture', () => {
	it('has to lie within it', async () => {
		const wide = { type: 'rectangle', x: 590, y: 10, width: 50, height: 40 };
		expect(await outcome(regions.create(ctx, collage.id, { shape: wide }))).toBe('out_of_range');
		const range = { type: 'range', from: 0, to: 10 };
		expect(await outcome(regions.create(ctx, collage.id, { shape: range }))).toBe('out_of_range');
	});

	it('reaches a wall by the yes to artwork in workshops, and by no other', async () => {
		const excerpt = await aRegion(ctx, collage);
		const wallId = await aWall(ctx, initiative);
		const add = (x: number) =>
			send(ctx, wallId, { type: 'card.add', cardId: ctx.newId(), excerptId: excerpt.id, x, y: 0 });
		await decide(ctx, collage.storytellerId, 'no', ['artworkWorkshop']);
		expect((await add(0)).rejected).toMatchObject([{ name: 'consent_missing' }]);
		await decide(ctx, collage.storytellerId, 'yes', ['artworkWorkshop']);
		await decide(ctx, collage.storytellerId, 'no', ['workshop']);
		expect((await add(9)).accepted).toHaveLength(1);
		const [words] = (await walls.words(ctx, wallId)).items;
		expect(words).toMatchObject({
			quote: 'Tegnebussen',
			shape: box,
			media: { id: collage.id, kind: 'picture' }
		});
	});

	it('stays out of workshop and exhibition while somebody in it was not asked', async () => {
		const shown = () => media.exhibition(ctx, initiative, page);
		expect(await shown()).toMatchObject([{ id: collage.id, mayUse: { exhibition: true } }]);
		await media.change(ctx, collage.id, { others: 'notAsked' });
		expect(await shown()).toEqual([]);
		const excerpt = await aRegion(ctx, collage);
		const card = {
			type: 'card.add' as const,
			cardId: ctx.newId(),
			excerptId: excerpt.id,
			x: 0,
			y: 0
		};
		const { rejected } = await send(ctx, await aWall(ctx, initiative), card);
		expect(rejected).toMatchObject([{ name: 'consent_missing' }]);
		expect(await outcome(media.serve(ctx, collage.id, { purpose: 'exhibition' }))).toBe(
			'consent_missing'
		);
	});

	it('is evidence of an insight, and hangs on the thread', async () => {
		const excerpt = await aRegion(ctx, collage);
		const { insightId, pledgeId } = await whatBecame(ctx, initiative, [excerpt.id]);
		expect(JSON.stringify(await insights.read(ctx, insightId))).toContain('Tegnebussen');
		const { nodes, edges } = await threads.read(ctx, 'media', collage.id);
		expect(nodes.map(({ kind }) => kind)).toEqual(
			expect.arrayContaining(['story', 'media', 'excerpt', 'insight', 'pledge'])
		);
		expect(edges).toContainEqual({ from: collage.id, to: excerpt.id, kind: 'holds' });
		const back = await threads.read(ctx, 'pledge', pledgeId);
		expect(back.nodes).toContainEqual(expect.objectContaining({ id: collage.id, kind: 'media' }));
	});
});

describe('a stretch of a recording', () => {
	it('says what was said in it', async () => {
		const item = await aMediaItem(ctx, initiative, { content: aSound(), title: 'Scooteren' });
		const transcript = [
			{ at: 0, text: 'Først larmer den.' },
			{ at: 400, text: 'Så finder jeg fejlen.' },
			{ at: 800, text: 'Det er det bedste.' }
		];
		await media.change(ctx, item.id, { transcript });
		const [excerpt] = [await aRegion(ctx, item)];
		expect(excerpt.quote).toBe('Først larmer den. Så finder jeg fejlen.');
		expect(await found(ctx, initiative, 'fejlen')).toMatchObject([
			{ id: item.id, kind: 'media', storyId: item.storyId }
		]);
	});
});

describe('what is taken back', () => {
	async function everything(wallId: string, insightId: string): Promise<string> {
		return JSON.stringify([
			await walls.words(ctx, wallId),
			await walls.tray(ctx, wallId),
			await insights.read(ctx, insightId),
			await search.find(ctx, initiative, 'bussen'),
			await search.find(ctx, initiative, 'tegnebussen'),
			await threads.read(ctx, 'media', collage.id),
			await media.list(ctx, initiative, {}, page),
			await media.exhibition(ctx, initiative, page),
			await stories.list(ctx, initiative, page)
		]);
	}

	it.each(['everything', 'its story', 'the picture'])(
		'with %s is gone at once, files too',
		async (what) => {
			const excerpt = await aRegion(ctx, collage);
			const wallId = await aWall(ctx, initiative);
			const card = {
				type: 'card.add' as const,
				cardId: ctx.newId(),
				excerptId: excerpt.id,
				x: 0,
				y: 0
			};
			await send(ctx, wallId, card);
			const { insightId } = await whatBecame(ctx, initiative, [excerpt.id]);
			expect(await everything(wallId, insightId)).toContain('egnebussen');
			expect(await filesOf()).toBe(4);
			const maker = asYoung(ctx, initiative, collage.storytellerId);
			const itemId = what === 'the picture' ? collage.id : collage.storyId;
			const input = what === 'everything' ? { all: true } : { itemId };
			const { item } = await withdrawals.create(maker, collage.storytellerId, input);
			expect(item.reached).toMatchObject({ media: 1, excerpt: 1, wall: 1, insight: 1 });
			expect(await filesOf()).toBe(0);
			const left = await everything(wallId, insightId);
			expect(left).not.toMatch(/egnebussen|ryster|gult papir/);
			expect(await outcome(media.serve(ctx, collage.id, {}))).toBe('withdrawn');
			expect(await outcome(regions.create(ctx, collage.id, { shape: box }))).toBe('withdrawn');
			const [row] = await ctx.db.raw('select * from media where id = ?', [collage.id]);
			expect(row).toMatchObject({ title: '', own_words: '', alt_text: '', placeholder: null });
		}
	);

	it('takes parts that show the same with it, and leaves the others', async () => {
		const first = await aRegion(ctx, collage);
		const shape = (x: number) => ({ type: 'rectangle', x, y: 20, width: 40, height: 40 });
		const over = (await regions.create(ctx, collage.id, { shape: shape(30) })).item;
		const apart = (await regions.create(ctx, collage.id, { shape: shape(300) })).item;
		await withdrawals.create(ctx, collage.storytellerId, { itemId: first.id });
		const left = await regions.list(ctx, collage.id);
		expect(left.map(({ id }) => id)).toEqual([apart.id]);
		expect(over.id).not.toBe(apart.id);
	});

	it('leaves nothing on the disk when it happens while the pictures are being made', async () => {
		const input = { storytellerId: collage.storytellerId, title: 'Endnu en' };
		const content = await import('$tests/support/media').then(({ aPhoto }) => aPhoto());
		await media.create(ctx, initiative, input, await stored(content));
		await withdrawals.create(ctx, collage.storytellerId, { all: true });
		await ctx.media.turns.settled();
		expect(await filesOf()).toBe(0);
	});
});

describe('a raw recording', () => {
	const later = 31 * 86_400_000;

	it('is deleted when its time is over; the words about it stay', async () => {
		const item = await aMediaItem(ctx, initiative, { content: aSound(), title: 'Scooteren' });
		await media.change(ctx, item.id, { transcript: [{ at: 0, text: 'Den larmer.' }] });
		await decide(ctx, item.storytellerId, 'no', ['keepMedia']);
		expect(await making.expire(ctx)).toBe(0);
		ctx.clock.advance(later);
		expect(await making.expire(ctx)).toBe(1);
		expect(await outcome(media.serve(ctx, item.id, {}))).toBe('media_expired');
		expect(await media.read(ctx, item.id)).toMatchObject({
			state: 'expired',
			files: [],
			transcript: [{ at: 0, text: 'Den larmer.' }]
		});
	});

	it('is kept where its maker said yes to that, and no longer without', async () => {
		const item = await aMediaItem(ctx, initiative, { content: aSound() });
		ctx.clock.advance(later);
		expect(await making.expire(ctx)).toBe(0);
		expect((await media.change(ctx, item.id, { keepUntil: null })).keepUntil).toBeNull();
		await decide(ctx, item.storytellerId, 'no', ['keepMedia']);
		expect(await outcome(media.change(ctx, item.id, { keepUntil: '2030-01-01' }))).toBe(
			'consent_missing'
		);
	});
});
