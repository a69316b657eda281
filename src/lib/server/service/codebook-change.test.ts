/** What a change to the codebook means for those who read and tag at the same time, and for whoever sends it twice. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aStory, aTag, anExcerpt } from '$tests/support/story';
import { codingChannel } from '../live/coding-channel';
import * as codings from '../store/coding-event';
import * as codebooks from './codebook';
import * as changes from './codebook-change';
import * as tables from './codebook-table';
import * as excerpts from './excerpt';
import * as memos from './memo';
import { readerOf } from './reading';
import * as search from './search';
import type { StoryWithText } from './story';
import * as tags from './tag';

let ctx: TestContext;
let ours: string;
let mette: TestContext;
let story: StoryWithText;

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	mette = as(ctx, await aMember(ctx, ours, 'fieldworker'));
	story = await aStory(mette, ours);
});

/** What those who read the story hear of while something is done: the excerpts with their tags. */
async function heard(act: () => Promise<unknown>) {
	const before = await codings.lastOf(ctx.db, story.id);
	let times = 0;
	const end = ctx.live.subscribe(codingChannel(story.id), () => times++);
	await act();
	end();
	const { initiativeId, storytellerId, id } = story;
	const of = { id, initiativeId, storytellerId };
	const events = await codings.after(ctx.db, of, readerOf(mette), before);
	return { times, events };
}

describe('who has a story open while the codebook changes', () => {
	it('hears of each excerpt that has other tags, and overwrites none of them', async () => {
		const from = await aTag(ctx, ours, 'Voksne');
		const goes = await anExcerpt(mette, story, 'skyder', [from.id]);
		const stays = await anExcerpt(mette, story, 'cykler', [from.id]);
		const input = { id: ctx.newId(), changeId: ctx.newId(), name: 'Træner', excerptIds: [goes.id] };
		const split = await heard(() => changes.split(mette, from.id, input));
		expect(split).toMatchObject({
			times: 1,
			events: [{ kind: 'excerpt', id: goes.id, mark: { tagIds: [input.id], version: 2 } }]
		});
		const old = { tagIds: [from.id] };
		expect(await outcome(excerpts.change(mette, goes.id, old, goes.version))).toBe('stale');
		expect(await outcome(excerpts.change(mette, stays.id, old, stays.version))).toBe('ok');

		const undone = await heard(() => changes.undo(mette, input.changeId));
		expect(undone).toMatchObject({
			times: 1,
			events: [{ id: goes.id, mark: { tagIds: [from.id], version: 3 } }]
		});
	});

	it('hears of a merge and of a tag that is taken away', async () => {
		const [from, into] = [await aTag(ctx, ours, 'Ro'), await aTag(ctx, ours, 'Fred')];
		const both = await anExcerpt(mette, story, 'skyder', [from.id, into.id]);
		const one = await anExcerpt(mette, story, 'cykler', [from.id]);
		const merged = await heard(() => changes.merge(mette, from.id, { intoId: into.id }));
		expect(merged.events).toHaveLength(2);
		expect(await outcome(excerpts.change(mette, both.id, { tagIds: [] }, both.version))).toBe(
			'stale'
		);
		const removed = await heard(() => changes.remove(mette, into.id));
		expect(removed.events.map((event) => 'id' in event && event.id).sort()).toEqual(
			[both.id, one.id].sort()
		);
	});
});

describe('what is sent twice under one id', () => {
	it('is done once, and answered alike: when the answer was lost, and at the same moment', async () => {
		const [from, into] = [await aTag(ctx, ours, 'Ro'), await aTag(ctx, ours, 'Fred')];
		await anExcerpt(mette, story, 'skyder', [from.id]);
		const merge = { intoId: into.id, version: from.version, changeId: ctx.newId() };
		const merged = await Promise.all([
			changes.merge(mette, from.id, merge),
			changes.merge(mette, from.id, merge)
		]);
		expect(await changes.merge(mette, from.id, merge)).toEqual(merged[0]);
		expect(merged[1]).toEqual(merged[0]);

		const last = await anExcerpt(mette, story, 'cykler', [into.id]);
		const split = { name: 'Stilhed', excerptIds: [last.id], changeId: ctx.newId() };
		const made = await changes.split(mette, into.id, split);
		expect(await changes.split(mette, into.id, split)).toEqual(made);

		const remove = ctx.newId();
		await changes.remove(mette, made.id, remove);
		expect(await changes.remove(mette, made.id, remove)).toEqual({ changeId: remove });
		expect(await changes.recent(mette, ours)).toHaveLength(3);
	});

	it('is refused where it means something else, and tells strangers nothing', async () => {
		const [from, into] = [await aTag(ctx, ours, 'Ro'), await aTag(ctx, ours, 'Fred')];
		const other = await aTag(ctx, ours, 'Larm');
		const changeId = ctx.newId();
		await changes.merge(mette, from.id, { intoId: into.id, changeId });
		const acts = [
			changes.merge(mette, other.id, { intoId: into.id, changeId }),
			changes.merge(mette, from.id, { intoId: other.id, changeId }),
			changes.remove(mette, from.id, changeId)
		];
		expect(await Promise.all(acts.map(outcome))).toEqual(['id_taken', 'id_taken', 'id_taken']);
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		const known = [
			changes.merge(stranger, from.id, { intoId: into.id, changeId }),
			changes.remove(stranger, from.id, changeId)
		];
		expect(await Promise.all(known.map(outcome))).toEqual(['not_found', 'not_found']);
	});
});

describe('what changes nothing', () => {
	it('is not among what can be taken back', async () => {
		const [tag, next] = [await aTag(ctx, ours, 'Fred'), await aTag(ctx, ours, 'Ro')];
		const there = { family: tag.family, parentId: null, beforeId: next.id };
		const moved = await changes.move(mette, tag.id, there);
		expect(moved.changeId).toBeNull();
		await tables.beginWithBase(mette, ours);
		const again = await tables.beginWithBase(mette, ours);
		expect(again).toMatchObject({ made: [], changeId: null });
		expect((await changes.recent(mette, ours)).map(({ kind }) => kind)).toEqual(['base']);
	});
});

describe('how a tag was worded', () => {
	it('is kept where it was worded anew, and not where it only got another place or look', async () => {
		const [top, tag] = [await aTag(ctx, ours, 'Fred'), await aTag(ctx, ours, 'Ro')];
		const { changeId } = await changes.move(mette, tag.id, { parentId: top.id });
		await changes.undo(mette, changeId ?? '');
		await tags.change(mette, tag.id, { color: '#7d3263', name: 'Ro' });
		await tags.change(mette, tag.id, { definition: 'Ingen larm.' });
		await changes.move(mette, tag.id, { family: 'theme' });
		const { history } = await codebooks.detail(mette, tag.id);
		expect(history.map(({ family, definition }) => [family, definition])).toEqual([
			['theme', 'Ingen larm.'],
			['bright', 'Ingen larm.'],
			['bright', '']
		]);
	});
});

describe('the memos on a tag that goes', () => {
	const page = { after: undefined, limit: 50 };
	const textsOn = async (tag: string) =>
		(await memos.list(mette, ours, { tag }, page)).items.map(({ text }) => text);
	const written = async (tagId: string, text: string) =>
		(await memos.onTag(mette, tagId, { text })).item;

	it('go over to the tag that takes its place, and come back with it', async () => {
		const [from, into] = [await aTag(ctx, ours, 'Ro'), await aTag(ctx, ours, 'Fred')];
		await written(from.id, 'Ro eller tomhed?');
		const dropped = await written(from.id, 'Slettes senere.');
		await written(into.id, 'Om fred.');
		const { changeId } = await changes.merge(mette, from.id, { intoId: into.id });
		expect((await textsOn(into.id)).toSorted()).toEqual([
			'Om fred.',
			'Ro eller tomhed?',
			'Slettes senere.'
		]);
		await memos.remove(mette, dropped.id);
		await changes.undo(mette, changeId);
		expect(await textsOn(from.id)).toEqual(['Ro eller tomhed?']);
		expect(await textsOn(into.id)).toEqual(['Om fred.']);
	});

	it('come back with it when it was taken away, to be found and changed as before', async () => {
		const tag = await aTag(ctx, ours, 'Ro');
		const { id } = await written(tag.id, 'Utkast');
		const before = await memos.change(mette, id, { text: 'Ro eller tomhed?' }, 1);
		const { changeId } = await changes.remove(mette, tag.id);
		const hits = async () => (await search.find(mette, ours, 'tomhed')).items;
		expect(await hits()).toEqual([]);
		await changes.undo(mette, changeId);
		expect((await memos.list(mette, ours, { tag: tag.id }, page)).items).toEqual([before]);
		expect(await hits()).toHaveLength(1);
		expect(await outcome(memos.change(mette, id, { text: 'Ro.' }, 2))).toBe('ok');
	});

	it('keep an import from being taken back, for nobody would see them again', async () => {
		const bytes = new TextEncoder().encode('Slags;Navn;Hører under\nTema;Ro;\n');
		const sent = { about: { existing: 'replace' }, file: { name: 'kodebog.csv', bytes } };
		const { changeId } = await tables.bringIn(ctx, ours, () => Promise.resolve(sent));
		const [made] = await tags.list(mette, ours, page);
		const { id } = await written(made?.id ?? '', 'Ro eller tomhed?');
		const undo = () => outcome(changes.undo(mette, changeId ?? ''));
		expect(await undo()).toBe('undo_too_late');
		await memos.remove(mette, id);
		expect(await undo()).toBe('ok');
	});

	it('go over to the tag that it was split from when the split is taken back', async () => {
		const from = await aTag(ctx, ours, 'Voksne');
		const { id } = await anExcerpt(mette, story, 'skyder', [from.id]);
		const input = { name: 'Træner', excerptIds: [id] };
		const made = await changes.split(mette, from.id, input);
		await written(made.id, 'Kun om træneren.');
		await changes.undo(mette, made.changeId);
		expect(await textsOn(from.id)).toEqual(['Kun om træneren.']);
	});
});
