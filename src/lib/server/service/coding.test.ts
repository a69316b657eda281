import { beforeAll, describe, expect, it } from 'vitest';
import type { CodingEvent } from '$lib/domain/story/coding';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aStory, aTag, anExcerpt, decide } from '$tests/support/story';
import * as coding from './coding';
import * as excerpts from './excerpt';
import * as rounds from './round';
import * as stories from './story';
import type { StoryWithText } from './story';

let ctx: TestContext;
let ours: string;
let mette: TestContext;
let jonas: TestContext;
let story: StoryWithText;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	mette = as(ctx, await aMember(ctx, ours, 'fieldworker'));
	jonas = as(ctx, await aMember(ctx, ours, 'facilitator'));
	story = await aStory(mette, ours);
});

function follow(
	who: TestContext,
	id: string,
	after?: number,
	signal = AbortSignal.timeout(20_000)
) {
	return coding.listen(who, id, { after, again: () => Promise.resolve(who.actor), signal });
}

/** Reads a stream until so many events are heard, or it ends. */
async function hear(response: Response, count: number): Promise<CodingEvent[]> {
	const reader = response.body?.getReader();
	const decoder = new TextDecoder();
	let text = '';
	const heard = () => [...text.matchAll(/^data: (.+)$/gm)].map(([, data = '']) => data);
	for (let isOver = false; !isOver && heard().length < count;) {
		const part = await reader?.read();
		text += decoder.decode(part?.value);
		isOver = part?.done ?? true;
	}
	await reader?.cancel();
	return heard().map((data) => JSON.parse(data) as CodingEvent);
}

describe('those who code the same story', () => {
	it('hear of what is pointed at, tagged, moved and taken away', async () => {
		const stream = await follow(jonas, story.id, await coding.lastSeq(jonas, story.id));
		const tag = await aTag(mette, ours, 'Ro');
		const made = await anExcerpt(mette, story, 'skyder');
		await excerpts.change(mette, made.id, { tagIds: [tag.id] });
		const [first, second] = await hear(stream, 2);
		expect(first).toMatchObject({ kind: 'excerpt', id: made.id, mark: { start: made.start } });
		expect(second ?? first).toMatchObject({
			mark: { tagIds: [tag.id], version: 2 },
			tags: [{ id: tag.id, name: 'Ro', family: 'bright' }]
		});
		const later = await follow(jonas, story.id, await coding.lastSeq(jonas, story.id));
		await excerpts.remove(mette, made.id);
		expect(await hear(later, 1)).toMatchObject([{ id: made.id, mark: null }]);
	});

	it('catch up from the number they have, each excerpt once as it is now', async () => {
		const before = await coding.lastSeq(jonas, story.id);
		const one = await anExcerpt(mette, story, 'til skive');
		const other = await anExcerpt(mette, story, 'cykler');
		await excerpts.change(mette, one.id, { memo: 'Ro.' });
		const heard = await hear(await follow(jonas, story.id, before), 2);
		expect(heard.map((event) => event.kind === 'excerpt' && event.id)).toEqual([other.id, one.id]);
		expect(heard[1]).toMatchObject({ mark: { memo: 'Ro.' } });
	});

	it('hear that the text was rewritten', async () => {
		const live = await aStory(mette, ours, 'aaaa bbbb');
		const stream = await follow(jonas, live.id);
		await stories.change(mette, live.id, { text: 'aaaa cccc' });
		expect(await hear(stream, 1)).toMatchObject([{ kind: 'text' }]);
	});

	it('hear nothing of others while a round is blind, not even that they took something away', async () => {
		const blind = await aStory(mette, ours);
		const before = await coding.lastSeq(jonas, blind.id);
		const coderIds = [mette, jonas].map(({ actor }) => (actor.kind === 'user' ? actor.userId : ''));
		const input = { title: 'Læser vi ens?', storyIds: [blind.id], coderIds, blind: 'coders' };
		const round = (await rounds.create(jonas, ours, input)).item;
		const theirs = await anExcerpt(mette, blind, 'skyder');
		const gone = await anExcerpt(mette, blind, 'til skive');
		await excerpts.remove(mette, gone.id);
		const own = await anExcerpt(jonas, blind, 'cykler');
		const heard = await hear(await follow(jonas, blind.id, before), 1);
		expect(heard).toMatchObject([{ kind: 'excerpt', id: own.id, mark: { start: own.start } }]);
		await rounds.change(jonas, round.id, { state: 'closed' });
		const later = await hear(await follow(jonas, blind.id, before), 3);
		expect(later.map((event) => event.kind === 'excerpt' && event.id)).toContain(theirs.id);
	});

	it('are nobody of another initiative, and nobody whom consent does not let in', async () => {
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await outcome(follow(stranger, story.id))).toBe('not_found');
		expect(await outcome(coding.lastSeq(stranger, story.id))).toBe('not_found');
		const researcher = as(ctx, await aMember(ctx, ours, 'researcher'));
		expect(await outcome(follow(researcher, story.id))).toBe('forbidden');
		const closed = await aStory(mette, ours);
		await anExcerpt(mette, closed, 'skyder');
		ctx.clock.advance(1000);
		await decide(ctx, closed.storytellerId, 'no', ['team']);
		expect(await outcome(follow(jonas, closed.id))).toBe('consent_missing');
	});

	it('see nothing more from the moment on in which consent is taken back', async () => {
		const closing = await aStory(mette, ours);
		const stream = await follow(jonas, closing.id);
		ctx.clock.advance(1000);
		await decide(ctx, closing.storytellerId, 'no', ['team']);
		await anExcerpt(mette, closing, 'skyder');
		const heard = await hear(stream, 1);
		expect(heard.filter((event) => event.kind === 'excerpt' && event.mark !== null)).toEqual([]);
	});
});
