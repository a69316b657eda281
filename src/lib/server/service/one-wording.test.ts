import { expect, it } from 'vitest';
import { aContext, aMember, anInitiative, as } from '$tests/support/context';
import { aStory, goThrough } from '$tests/support/story';
import { maskedText } from './one-wording';
import * as stories from './story';

it('masks the words that it gives, whenever somebody writes in the story meanwhile', async () => {
	const ctx = await aContext();
	const ours = await anInitiative(ctx);
	const writer = as(ctx, await aMember(ctx, ours, 'fieldworker'));
	const told = 'Jonas bor ved søen.';
	for (let turns = 0; turns < 120; turns++) {
		const story = await aStory(writer, ours, told);
		await goThrough(writer, story.id, [{ start: 0, end: 5, kind: 'name' }]);
		const change = stories.change(writer, story.id, { text: `Det var i maj. ${told}` });
		for (let turn = 0; turn < turns; turn++) await Promise.resolve();
		const text = await maskedText(ctx, story.id);
		await change;
		expect(text, `after ${turns} turns`).toMatch(/ bor ved søen\.$/);
		expect(text, `after ${turns} turns`).not.toContain('Jonas');
	}
});
