/** What different readers are shown around the tags: by consent, by role, and while a coding round is blind. */
import { beforeEach, describe, expect, it } from 'vitest';
import { aContext, aMember, anInitiative, as, type TestContext } from '$tests/support/context';
import { aMediaItem, aRegion } from '$tests/support/media';
import { aStory, aTag, anExcerpt, decide } from '$tests/support/story';
import * as accessLogs from '../store/access-log';
import * as codebooks from './codebook';
import * as changes from './codebook-change';
import * as rounds from './round';
import type { StoryWithText } from './story';

let ctx: TestContext;
let ours: string;
let mette: TestContext;
let story: StoryWithText;
let tag: { id: string };

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	mette = as(ctx, await aMember(ctx, ours, 'fieldworker'));
	story = await aStory(ctx, ours);
	tag = await aTag(ctx, ours, 'Ro');
});

describe('a tag', () => {
	it('is in use also where it is only on excerpts that may not be read any more', async () => {
		expect((await codebooks.detail(mette, tag.id)).isUsed).toBe(false);
		await anExcerpt(ctx, story, 'skyder', [tag.id]);
		ctx.clock.advance(1000);
		await decide(ctx, story.storytellerId, 'no', ['team']);
		expect(await codebooks.detail(mette, tag.id)).toMatchObject({
			isUsed: true,
			excerpts: [],
			tag: { excerpts: 0 }
		});
	});

	it('tells what stands beside it only to those who may read excerpts', async () => {
		const other = await aTag(ctx, ours, 'Fred');
		await anExcerpt(ctx, story, 'skyder', [tag.id, other.id]);
		const researcher = as(ctx, await aMember(ctx, ours, 'researcher'));
		expect((await codebooks.detail(mette, tag.id)).company).toEqual([
			{ id: other.id, excerpts: 1 }
		]);
		expect((await codebooks.detail(researcher, tag.id)).company).toEqual([]);
	});
});

describe('what a merge would change', () => {
	it('is foreseen without the marks that a blind round hides', async () => {
		const into = await aTag(ctx, ours, 'Fred');
		const lead = as(ctx, await aMember(ctx, ours, 'facilitator'));
		const coderIds = [mette, lead].map(({ actor }) => (actor.kind === 'user' ? actor.userId : ''));
		const input = { title: 'Ens?', storyIds: [story.id], coderIds, blind: 'coders' };
		await rounds.create(as(ctx, await aMember(ctx, ours, 'facilitator')), ours, input);
		await anExcerpt(mette, story, 'skyder', [tag.id]);
		await anExcerpt(lead, story, 'cykler', [tag.id, into.id]);
		const foreseen = { intoId: into.id };
		expect(await changes.foreseeMerge(mette, tag.id, foreseen)).toMatchObject({
			excerpts: 1,
			stories: 1,
			both: 0
		});
		expect(await changes.foreseeMerge(ctx, tag.id, foreseen)).toMatchObject({
			excerpts: 2,
			both: 1
		});
	});
});

describe('examples on paper', () => {
	it('are quoted word for word, and each story remembers it once a day', async () => {
		const excerpt = await anExcerpt(ctx, story, 'skyder', [tag.id]);
		await codebooks.setExample(ctx, tag.id, { excerptId: excerpt.id });
		expect(await codebooks.quotes(mette, ours)).toEqual({ [tag.id]: ['skyder'] });
		await codebooks.quotes(mette, ours);
		const readings = await accessLogs.list(ctx.db, story.storytellerId);
		expect(readings).toMatchObject([{ storyId: story.id, purpose: 'quote' }]);
	});

	it('are never the title of a picture', async () => {
		const region = await aRegion(ctx, await aMediaItem(ctx, ours), [tag.id]);
		await codebooks.setExample(ctx, tag.id, { excerptId: region.id });
		expect((await codebooks.detail(mette, tag.id)).excerpts).toHaveLength(1);
		expect(await codebooks.quotes(mette, ours)).toEqual({});
	});
});
