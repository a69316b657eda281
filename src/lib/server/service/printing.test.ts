import { beforeAll, describe, expect, it } from 'vitest';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aToldStory, asYoung, aYoungPerson } from '$tests/support/storyteller';
import * as readings from './access-log';
import * as printing from './printing';

let ctx: TestContext;
let ours: string;
let villads: string;
let storyId: string;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	villads = await aYoungPerson(ctx, ours, { yesTo: ['team'] });
	({ storyId } = await aToldStory(ctx, ours, villads, 'cykelturen hver dag'));
});

const printsOf = async (person: string) => {
	const log = await readings.list(asYoung(ctx, ours, person), person);
	return log.filter(({ purpose }) => purpose === 'print:team').map((one) => one.storyId);
};

describe('what is printed', () => {
	it('is told to the young person, once a day and person', async () => {
		const mette = as(ctx, await aMember(ctx, ours, 'fieldworker'));
		await printing.note(mette, ours, { stories: [storyId] });
		await printing.note(mette, ours, { stories: [storyId, storyId] });
		expect(await printsOf(villads)).toEqual([storyId]);
		const sofie = as(ctx, await aMember(ctx, ours, 'facilitator'));
		await printing.note(sofie, ours, { stories: [storyId] });
		expect(await printsOf(villads)).toEqual([storyId, storyId]);
	});

	it('is noted by the staff of the initiative alone, and of its own stories alone', async () => {
		const partner = as(ctx, await aMember(ctx, ours, 'partner'));
		expect(await outcome(printing.note(partner, ours, { stories: [storyId] }))).toBe('forbidden');
		const theirs = await anInitiative(ctx);
		const karla = await aYoungPerson(ctx, theirs, { yesTo: ['team'] });
		const other = await aToldStory(ctx, theirs, karla, 'andre ord');
		const mixed = { stories: [storyId, other.storyId] };
		const before = await printsOf(villads);
		const mette = as(ctx, await aMember(ctx, ours, 'fieldworker'));
		expect(await outcome(printing.note(mette, ours, mixed))).toBe('not_found');
		expect(await printsOf(villads)).toEqual(before);
		const stranger = as(ctx, await aMember(ctx, theirs, 'secretariat'));
		expect(await outcome(printing.note(stranger, ours, { stories: [storyId] }))).toBe('not_found');
		expect(await outcome(printing.note(mette, ours, { stories: [] }))).toBe('required');
	});
});
