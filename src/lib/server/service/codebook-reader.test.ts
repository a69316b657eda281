/** What different readers are shown around the tags: by consent, by role, and while a coding round is blind. */
import { beforeEach, describe, expect, it } from 'vitest';
import { aContext, aMember, anInitiative, as, type TestContext } from '$tests/support/context';
import { aStory, aTag, anExcerpt, decide } from '$tests/support/story';
import * as codebooks from './codebook';
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
});
