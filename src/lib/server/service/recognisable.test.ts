import { beforeEach, describe, expect, it } from 'vitest';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aTag } from '$tests/support/story';
import { aToldStory, aYoungPerson } from '$tests/support/storyteller';
import * as excerpts from './excerpt';
import * as recognisable from './recognisable';

let ctx: TestContext;
let ours: string;
let mette: TestContext;
let tags: { shooting: string; lonely: string };

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	mette = as(ctx, await aMember(ctx, ours, 'fieldworker'));
	tags = {
		shooting: (await aTag(ctx, ours, 'Skydning', 'theme')).id,
		lonely: (await aTag(ctx, ours, 'Alene', 'pain')).id
	};
});

/** Somebody of 13 or 14 with a story that is tagged. */
async function someone(...tagIds: string[]): Promise<{ storyId: string; excerptId: string }> {
	const person = await aYoungPerson(ctx, ours, { yesTo: ['keep', 'team'] });
	const told = await aToldStory(ctx, ours, person, 'Den sorte prik.');
	if (tagIds.length > 0) await excerpts.change(mette, told.excerptId, { tagIds });
	return told;
}

describe('what a young person could be known by', () => {
	it('is what few share, by what others could see and not by what somebody feels', async () => {
		const villads = await someone(tags.shooting, tags.lonely);
		for (let other = 0; other < 5; other++) await someone();
		expect(await recognisable.read(mette, villads.storyId)).toEqual([
			{ people: 1, traits: [{ kind: 'tag', tag: { id: tags.shooting, name: 'Skydning' } }] }
		]);
		for (let other = 0; other < 4; other++) await someone(tags.shooting);
		expect(await recognisable.read(mette, villads.storyId)).toEqual([]);
	});

	it('is told to the team of its own initiative alone', async () => {
		const { storyId } = await someone(tags.shooting);
		const there = await anInitiative(ctx);
		const stranger = as(ctx, await aMember(ctx, there, 'secretariat'));
		expect(await outcome(recognisable.read(stranger, storyId))).toBe('not_found');
		const decider = as(ctx, await aMember(ctx, ours, 'decider'));
		expect(await outcome(recognisable.read(decider, storyId))).not.toBe('ok');
		const closed = await aYoungPerson(ctx, ours);
		const untold = await aToldStory(ctx, ours, closed, 'Ingen må læse det.');
		expect(await outcome(recognisable.read(mette, untold.storyId))).toBe('consent_missing');
	});
});
