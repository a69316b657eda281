import { beforeEach, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { isDomainError } from '$lib/domain/error';
import type { Change } from '$lib/server/db/open';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aStory } from '$tests/support/story';
import * as excerpts from './excerpt';
import * as stories from './story';
import * as storytellers from './storyteller';
import { sync, type SyncResult } from './sync';

let ctx: TestContext;
let initiativeId: string;
let mette: TestContext;
let ole: TestContext;

beforeEach(async () => {
	ctx = await aContext();
	initiativeId = await anInitiative(ctx);
	mette = as(ctx, await aMember(ctx, initiativeId, 'fieldworker'));
	ole = as(ctx, await aMember(ctx, initiativeId, 'fieldworker'));
});

const put = (storyId: string, text: string, ifMatch?: number) => ({
	id: v7(),
	method: 'PUT',
	path: `/stories/${storyId}`,
	body: { text },
	...(ifMatch !== undefined && { ifMatch })
});

const send = async (who: TestContext, ...operations: object[]) =>
	(await sync(who, { operations })).results;

const told = (result: SyncResult | undefined) =>
	result && 'error' in result
		? isDomainError(result.error)
			? result.error.reason
			: String(result.error)
		: result?.status;

const wordsOf = async (id: string) => (await stories.read(ctx, id)).plainText;

/** A day: somebody new, the own yes, a story, and words of it that are tagged. */
function aDay() {
	const [storytellerId, storyId] = [v7(), v7()];
	return {
		storyId,
		operations: [
			{
				id: v7(),
				method: 'POST',
				path: `/api/v1/initiatives/${initiativeId}/storytellers`,
				body: { id: storytellerId, secretName: 'Musvåge', ageBand: '15-17' }
			},
			...['keep', 'team'].map((scope) => ({
				id: v7(),
				method: 'POST',
				path: `/storytellers/${storytellerId}/consents`,
				body: { id: v7(), scope, decision: 'yes', by: 'young', method: 'offline' }
			})),
			{
				id: v7(),
				method: 'POST',
				path: `/initiatives/${initiativeId}/stories`,
				body: { id: storyId, storytellerId, title: 'Ved havnen', text: 'Der er luft ved havnen.' }
			},
			...Array.from({ length: 5 }, (_, start) => ({
				id: v7(),
				method: 'POST',
				path: `/stories/${storyId}/excerpts`,
				body: { id: v7(), start, end: start + 4 },
				ifMatch: 1
			}))
		]
	};
}

describe('the outbox', () => {
	it('brings a whole day home in order, each thing leaning on the one before', async () => {
		const { operations, storyId } = aDay();
		const results = await send(mette, ...operations);
		expect(results.map(({ id }) => id)).toEqual(operations.map(({ id }) => id));
		expect(results.map(told)).toEqual(operations.map(() => 201));
		expect(await excerpts.listOfStory(mette, storyId)).toHaveLength(5);
	});

	it('changes nothing when it is sent twice, one after the other or at the same moment', async () => {
		const { operations, storyId } = aDay();
		const [one, other] = await Promise.all([
			send(mette, ...operations),
			send(mette, ...operations)
		]);
		const again = await send(mette, ...operations);
		for (const results of [one, other, again]) {
			expect(results.map(told).every((status) => status === 201 || status === 200)).toBe(true);
		}
		expect(await excerpts.listOfStory(mette, storyId)).toHaveLength(5);
	});

	it('answers a change whose answer was lost as before, and does not take it for a conflict', async () => {
		const story = await aStory(mette, initiativeId);
		const operation = put(story.id, 'Nye ord', 1);
		const [first] = await send(mette, operation);
		const [again] = await send(mette, operation);
		expect(again).toEqual(first);
		expect(again).toMatchObject({ status: 200, version: 2 });
	});

	it('refuses the same id with other content, and the id of somebody else', async () => {
		const story = await aStory(mette, initiativeId);
		const operation = put(story.id, 'Nye ord', 1);
		await send(mette, operation);
		expect((await send(mette, { ...operation, body: { text: 'Andre' } })).map(told)).toEqual([
			'id_taken'
		]);
		expect((await send(ole, operation)).map(told)).toEqual(['id_taken']);
		expect(await wordsOf(story.id)).toBe('Nye ord');
	});

	it('sends nothing under another name', async () => {
		const { operations } = aDay();
		const userId = mette.actor.kind === 'user' ? mette.actor.userId : '';
		expect(await outcome(sync(ole, { userId, operations }))).toBe('forbidden');
		expect(await storytellers.list(ctx, initiativeId, { after: undefined, limit: 9 })).toEqual([]);
	});

	it('answers a conflict with what is there now, and lets nothing through that was built on it', async () => {
		const story = await aStory(mette, initiativeId);
		await stories.change(ole, story.id, { text: 'Oles ord' }, 1);
		const results = await send(
			mette,
			put(story.id, 'Mettes ord', 1),
			put(story.id, 'Mettes ord, og flere', 2),
			{ ...put(story.id, ''), path: `/stories/${story.id}/journey`, body: { moments: [] } }
		);
		expect(results.map(told)).toEqual(['stale', 'stale', 200]);
		expect(results[0]).toMatchObject({ error: { data: { current: { plainText: 'Oles ord' } } } });
		expect(await wordsOf(story.id)).toBe('Oles ord');
	});

	it('keeps the order of changes to one thing', async () => {
		const story = await aStory(mette, initiativeId);
		const changes = Array.from({ length: 20 }, (_, at) => put(story.id, `Ord ${at}`, at + 1));
		expect((await send(mette, ...changes)).map(told)).toEqual(changes.map(() => 200));
		expect(await wordsOf(story.id)).toBe('Ord 19');
	});

	it('lets what was refused be mended and sent again', async () => {
		const story = await aStory(mette, initiativeId);
		const operation = put(story.id, '010203-1234');
		expect((await send(mette, operation)).map(told)).toEqual(['cpr_number']);
		expect((await send(mette, { ...operation, body: { text: 'Uden' } })).map(told)).toEqual([200]);
	});

	it('carries a day of tagging out in few writes, each operation with its own answer', async () => {
		const story = await aStory(mette, initiativeId);
		const mark = (at: number, more: object = {}) => ({
			id: v7(),
			method: 'POST',
			path: `/stories/${story.id}/excerpts`,
			body: { id: v7(), start: at % 40, end: (at % 40) + 5, ...more }
		});
		const operations = Array.from({ length: 200 }, (_, at) =>
			mark(at, at % 50 === 7 ? { tagIds: [v7()] } : {})
		);
		const expected = operations.map((_, at) => (at % 50 === 7 ? 'not_found' : 201));
		let writes = 0;
		const db = {
			read: ctx.db.read,
			commit: (changes: Change[]) => {
				writes++;
				return ctx.db.commit(changes);
			},
			checkpoint: () => ctx.db.checkpoint(),
			backup: (file: string) => ctx.db.backup(file),
			raw: ctx.db.raw.bind(ctx.db),
			close: () => ctx.db.close()
		};
		const first = await send({ ...mette, db }, ...operations);
		expect(first.map(told)).toEqual(expected);
		expect(writes).toBeLessThan(10);
		expect((await send(mette, ...operations)).map(told)).toEqual(expected);
		expect(await excerpts.listOfStory(mette, story.id)).toHaveLength(196);
	});

	it('takes nothing but what the field makes', async () => {
		const operations = ['/me', '/initiatives/x/members', '/stories/../me', 'https://example.org/'];
		const results = await send(
			mette,
			...operations.map((path) => ({ id: v7(), method: 'POST', path }))
		);
		expect(results.map(told)).toEqual(operations.map(() => 'not_found'));
		const many = Array.from({ length: 501 }, () => put(v7(), ''));
		expect(await outcome(send(mette, ...many))).toBe('out_of_range');
	});
});
