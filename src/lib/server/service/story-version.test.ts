import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '$lib/domain/access/role';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aStory, aTag, anExcerpt } from '$tests/support/story';
import * as excerpts from './excerpt';
import * as stories from './story';
import * as versions from './story-version';
import * as withdrawals from './withdrawal';

let ctx: TestContext;
let ours: string;
let tagId: string;
let writer: TestContext;
let other: TestContext;

const minutes = 60_000;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	tagId = (await aTag(ctx, ours, 'Flow')).id;
	writer = as(ctx, await aMember(ctx, ours, 'fieldworker'));
	other = as(ctx, await aMember(ctx, ours, 'secretariat'));
});

const write = (by: TestContext, story: { id: string }, text: string) =>
	stories.change(by, story.id, { text });

async function kept(story: { id: string }) {
	return (await versions.list(ctx, story.id)).slice(1);
}

describe('a version is kept', () => {
	it('once for a sitting, however often it is saved', async () => {
		const story = await aStory(writer, ours, 'En');
		for (const text of ['En to', 'En to tre', 'En to tre fire']) {
			ctx.clock.advance(2 * minutes);
			await write(writer, story, text);
		}
		expect(await kept(story)).toEqual([]);
		ctx.clock.advance(10 * minutes);
		await write(writer, story, 'Fem');
		expect(await kept(story)).toMatchObject([
			{ length: 14, author: expect.stringContaining('fieldworker') }
		]);
	});

	it('when somebody else takes over', async () => {
		const story = await aStory(writer, ours, 'En');
		await write(other, story, 'En to');
		await write(writer, story, 'En to tre');
		expect((await kept(story)).map(({ length, author }) => [length, author.split(' ')[0]])).toEqual(
			[
				[5, 'secretariat'],
				[2, 'fieldworker']
			]
		);
	});

	it('not where only the title changes', async () => {
		const story = await aStory(writer, ours, 'En');
		await stories.change(other, story.id, { title: 'Ny titel' });
		expect(await kept(story)).toEqual([]);
	});

	it('so often and no more: the oldest go', async () => {
		const story = await aStory(writer, ours, 'En');
		for (let turn = 0; turn < 104; turn++) {
			await write(turn % 2 ? writer : other, story, `En ${turn}`);
		}
		const all = await kept(story);
		expect([all.length, all.at(-1)?.version]).toEqual([100, 5]);
	}, 60_000);
});

describe('going back', () => {
	it('gives exactly the old text after any edits, and keeps the one that stood there', async () => {
		const text = fc.array(fc.constantFrom('hun ', 'cykler ', '🚲', '\n', 'e\u0301 ', 'ad'), {
			minLength: 1,
			maxLength: 12
		});
		await fc.assert(
			fc.asyncProperty(
				text,
				fc.array(text, { minLength: 1, maxLength: 4 }),
				async (first, edits) => {
					const story = await aStory(writer, ours, first.join(''));
					const before = await stories.read(ctx, story.id);
					for (const [turn, edit] of edits.entries()) {
						ctx.clock.advance(10 * minutes);
						await write(turn % 2 ? writer : other, story, edit.join(''));
					}
					const latest = await stories.read(ctx, story.id);
					const oldest = (await kept(story)).at(-1);
					if (!oldest) {
						expect(latest.plainText).toBe(before.plainText);
						return;
					}
					const restored = await versions.restore(other, story.id, { versionId: oldest.id });
					expect([restored.plainText, restored.document]).toEqual([
						before.plainText,
						before.document
					]);
					const back = await kept(story);
					expect(latest.plainText === before.plainText || back[0]?.version === latest.version).toBe(
						true
					);
				}
			),
			{ numRuns: 25, examples: [[['ad'], [['ad'], ['hun ']]]] }
		);
	}, 60_000);

	it('keeps excerpts that came later, and lists what has no place there', async () => {
		const story = await aStory(writer, ours, 'Han skyder til skive. Det er dyrt.');
		const now = await write(
			other,
			story,
			'Han skyder til skive. Han bager med naboen om søndagen.'
		);
		const stays = await anExcerpt(ctx, now, 'skyder til skive', [tagId]);
		const later = await anExcerpt(ctx, now, 'bager med naboen om søndagen', [tagId]);
		const [first] = await kept(story);
		await versions.restore(writer, story.id, { versionId: first!.id });
		const after = new Map((await excerpts.listOfStory(ctx, story.id)).map((one) => [one.id, one]));
		expect(after.get(stays.id)).toMatchObject({ state: 'anchored', quote: 'skyder til skive' });
		expect(after.get(later.id)).toMatchObject({
			state: 'adrift',
			quote: 'bager med naboen om søndagen'
		});
	});

	it('shows by word what became of a text', async () => {
		const story = await aStory(writer, ours, 'Han skyder til skive.');
		await write(other, story, 'Han skyder ofte til skiven.');
		const shown = await versions.compareIn(writer, ours, story.id, { with: 'now' });
		expect(shown.comparison?.runs).toEqual([
			{ kind: 'same', text: 'Han skyder ' },
			{ kind: 'added', text: 'ofte ' },
			{ kind: 'same', text: 'til ' },
			{ kind: 'removed', text: 'skive' },
			{ kind: 'added', text: 'skiven' },
			{ kind: 'same', text: '.' }
		]);
	});

	it('refuses what was decided on an old text, and a version of another story', async () => {
		const story = await aStory(writer, ours, 'En');
		await write(other, story, 'En to');
		const [first] = await kept(story);
		const restore = (id: string, expected?: number) =>
			outcome(versions.restore(writer, id, { versionId: first?.id }, expected));
		expect(await restore(story.id, 1)).toBe('stale');
		expect(await restore((await aStory(writer, ours)).id)).toBe('not_found');
	});
});

describe('words that are taken back', () => {
	const secret = 'Hemmeligheden om naboen';

	it('leave every version of the story with it', async () => {
		const story = await aStory(writer, ours, secret);
		await write(other, story, 'Noget andet');
		await withdrawals.create(ctx, story.storytellerId, { itemId: story.id });
		expect(await ctx.db.raw('select * from story_version where story_id = ?', [story.id])).toEqual(
			[]
		);
		expect(await outcome(versions.list(ctx, story.id))).toBe('withdrawn');
	});

	it('leave the versions when one excerpt is taken back, in whatever wording they stood there', async () => {
		const story = await aStory(writer, ours, `${secret}. Han cykler.`);
		const { id } = await anExcerpt(ctx, story, secret, [tagId]);
		await write(other, story, 'Hemmeligheden om min nabo. Han cykler.');
		expect(await kept(story)).toHaveLength(1);
		await withdrawals.create(ctx, story.storytellerId, { itemId: id });
		expect(await kept(story)).toEqual([]);
	});

	it('are not kept when the team may not read any more', async () => {
		const story = await aStory(other, ours, secret);
		await write(writer, story, 'Noget andet');
		await withdrawals.create(ctx, story.storytellerId, { scope: 'team' });
		expect(await outcome(versions.list(writer, story.id))).toBe('consent_missing');
	});
});

it('are for the staff of the initiative; going back is for those who write', async () => {
	const story = await aStory(writer, ours, 'En');
	await write(other, story, 'En to');
	const versionId = (await kept(story))[0]?.id;
	const asked = (actor: Actor) =>
		Promise.all([
			outcome(versions.list(as(ctx, actor), story.id)),
			outcome(versions.compareIn(as(ctx, actor), ours, story.id, { with: 'now' })),
			outcome(versions.restore(as(ctx, actor), story.id, { versionId }))
		]);
	const stranger = await aMember(ctx, await anInitiative(ctx), 'secretariat');
	expect(await asked(stranger)).toEqual(['not_found', 'not_found', 'not_found']);
	const researcher = await aMember(ctx, ours, 'researcher');
	expect(await asked(researcher)).toEqual(['not_found', 'forbidden', 'forbidden']);
	const facilitator = await aMember(ctx, ours, 'facilitator');
	expect(await asked(facilitator)).toEqual(['ok', 'ok', 'forbidden']);
});
