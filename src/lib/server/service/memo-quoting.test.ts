/** Words that were taken back stand in no memo either, wherever somebody had written them off. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aContext, aMember, anInitiative, as, type TestContext } from '$tests/support/context';
import { aMediaItem, aSound } from '$tests/support/media';
import { aStory, aTag, anExcerpt } from '$tests/support/story';
import { asYoung } from '$tests/support/storyteller';
import * as changes from './codebook-change';
import * as excerpts from './excerpt';
import * as media from './media';
import * as memos from './memo';
import * as regions from './region';
import * as search from './search';
import type { StoryWithText } from './story';
import * as withdrawals from './withdrawal';

let ctx: TestContext;
let ours: string;
let mette: TestContext;
let other: StoryWithText;
let beside: string;
let story: StoryWithText;

const page = { after: undefined, limit: 50 };
const texts = async () => (await memos.list(mette, ours, {}, page)).items.map(({ text }) => text);
const hits = async (word: string) => (await search.find(mette, ours, word)).items.length;
const takeBack = (input: object) =>
	withdrawals.create(asYoung(ctx, ours, story.storytellerId), story.storytellerId, input);

beforeAll(async () => {
	ctx = await aContext();
});

beforeEach(async () => {
	ours = await anInitiative(ctx);
	mette = as(ctx, await aMember(ctx, ours, 'fieldworker'));
	story = await aStory(mette, ours, 'Mor drikker\nhver aften. Han cykler. Han er glad.');
	other = await aStory(mette, ours, 'Hun sidder alene.');
	beside = (await anExcerpt(mette, other, 'alene')).id;
});

describe('memos that repeat words which are taken back', () => {
	it('go with them: on the story, on a tag, on the excerpt of another, and out of the index', async () => {
		const { id } = await anExcerpt(mette, story, 'Mor drikker\nhver aften');
		const tag = await aTag(mette, ours, 'Hjem');
		await memos.onStory(mette, story.id, { text: 'Om at mor drikker hver aften.' });
		await memos.onTag(mette, tag.id, { text: 'Som her: »Mor drikker\nhver aften«' });
		await excerpts.change(mette, beside, { memo: 'Mor drikker hver aften: det samme?' });
		expect(await hits('drikker')).toBe(5);
		await takeBack({ itemId: id });
		expect(await texts()).toEqual([]);
		// The story itself stands.
		expect(await hits('drikker')).toBe(1);
	});

	it('go when the whole story goes, and others stay', async () => {
		await anExcerpt(mette, story, 'Mor drikker\nhver aften');
		await anExcerpt(mette, story, 'Han cykler');
		await memos.onStory(mette, other.id, { text: 'Mor drikker hver aften, som hos ham.' });
		await excerpts.change(mette, beside, { memo: 'Han cykler også: så få tegn er tilfældige.' });
		await takeBack({ itemId: story.id });
		expect(await texts()).toEqual(['Han cykler også: så få tegn er tilfældige.']);
	});

	it('do not come back with a tag that was taken away', async () => {
		const { id } = await anExcerpt(mette, story, 'Mor drikker\nhver aften');
		const tag = await aTag(mette, ours, 'Hjem');
		await memos.onTag(mette, tag.id, { text: 'Mor drikker hver aften: hjem eller mor?' });
		await memos.onTag(mette, tag.id, { text: 'Hører det til »Ro«?' });
		const { changeId } = await changes.remove(mette, tag.id);
		await takeBack({ itemId: id });
		const rows = await ctx.db.raw('select inverse from codebook_change where id = ?', [changeId]);
		expect(JSON.stringify(rows)).not.toContain('drikker');
		await changes.undo(mette, changeId);
		expect(await texts()).toEqual(['Hører det til »Ro«?']);
	});

	it('go with what was said in a recording', async () => {
		const { storytellerId } = story;
		const item = await aMediaItem(ctx, ours, { content: aSound(3), storytellerId });
		await media.change(ctx, item.id, { transcript: [{ at: 0, text: 'Far slår på døren.' }] });
		const shape = { type: 'range', from: 0, to: 1000 };
		const { item: said } = await regions.create(mette, item.id, { shape });
		await memos.onStory(mette, other.id, { text: 'Far slår på døren. Ring til vagten.' });
		await takeBack({ itemId: said.id });
		expect(await texts()).toEqual([]);
	});

	it('stay in another initiative', async () => {
		const { id } = await anExcerpt(mette, story, 'Mor drikker\nhver aften');
		const theirs = await anInitiative(ctx);
		const tag = await aTag(ctx, theirs, 'Hjem');
		await memos.onTag(ctx, tag.id, { text: 'Mor drikker hver aften.' });
		await takeBack({ itemId: id });
		expect((await memos.list(ctx, theirs, {}, page)).items).toHaveLength(1);
	});
});
