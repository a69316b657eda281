import { beforeEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aStory } from '$tests/support/story';
import * as media from './media';
import * as uploads from './upload';

let ctx: TestContext;
let initiativeId: string;
let mette: TestContext;

/** A picture of one pixel. */
const picture = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64'
);

beforeEach(async () => {
	ctx = await aContext();
	initiativeId = await anInitiative(ctx);
	mette = as(ctx, await aMember(ctx, initiativeId, 'fieldworker'));
});

async function begun() {
	const story = await aStory(mette, initiativeId);
	const given = { id: v7(), storyId: story.id, storytellerId: story.storytellerId, title: 'Kajen' };
	const id = v7();
	const begin = () =>
		uploads.begin(mette, initiativeId, { id, size: picture.length, mediaId: given.id });
	return { id, given, begin };
}

describe('a file in parts', () => {
	it('becomes a picture, also when parts and the end of it are sent twice', async () => {
		const { id, given, begin } = await begun();
		expect((await begin()).item).toMatchObject({ received: 0 });
		await uploads.write(mette, id, 0, picture.subarray(0, 40));
		await uploads.write(mette, id, 0, picture.subarray(0, 40));
		expect((await begin()).item).toMatchObject({ received: 40 });
		await uploads.write(mette, id, '40', picture.subarray(40));
		const made = await uploads.finish(mette, id, given);
		expect(made).toMatchObject({ isNew: true, item: { id: given.id, width: 1, height: 1 } });
		expect((await begin()).item).toMatchObject({ isDone: true });
		expect(await media.read(mette, given.id)).toMatchObject({ title: 'Kajen' });
	});

	it('waits for the parts that are missing', async () => {
		const { id, given, begin } = await begun();
		await begin();
		expect(await outcome(uploads.write(mette, id, 40, picture.subarray(40)))).toBe(
			'position_invalid'
		);
		expect(await outcome(uploads.finish(mette, id, given))).toBe('position_invalid');
	});

	it('takes no more than was announced', async () => {
		const { id, begin } = await begun();
		await begin();
		const tooMuch = Buffer.alloc(picture.length + 1);
		expect(await outcome(uploads.write(mette, id, 0, tooMuch))).toBe('body_too_large');
	});

	it('is nobody else’s', async () => {
		const { id, begin } = await begun();
		await begin();
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'fieldworker'));
		expect(await outcome(uploads.read(stranger, id))).toBe('not_found');
	});
});
