/** Whoever takes something back does it while others export, import, write, and come home from the field. */
import { beforeEach, describe, expect, it } from 'vitest';
import { toRecall } from '$lib/domain/consent/recall';
import { scopes } from '$lib/domain/consent/scope';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { asYoung, aToldStory, aYoungPerson, whatBecame } from '$tests/support/storyteller';
import { aWall, send } from '$tests/support/wall';
import { excerpt } from '../db/schema';
import * as accessLog from './access-log';
import * as exports from './export';
import * as imports from './import';
import * as stories from './story';
import { sync } from './sync';
import * as withdrawals from './withdrawal';

const words = 'skydebanen femogtyve minutter om ugen';

let ctx: TestContext;
let ours: string;
let villads: string;
let mette: TestContext;

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx, 'ours');
	villads = await aYoungPerson(ctx, ours, { yesTo: scopes });
	mette = as(ctx, await aMember(ctx, ours, 'fieldworker'));
});

async function takeAllBack(): Promise<void> {
	ctx.clock.advance(1000);
	await withdrawals.create(asYoung(ctx, ours, villads), villads, { all: true });
}

/** Whether the words stand in any row of any table. */
async function isAnywhere(text: string): Promise<boolean> {
	const tables = await ctx.db.raw("select name from sqlite_master where type = 'table'");
	const rows = await Promise.all(
		tables.map(({ name }) => ctx.db.raw(`select * from "${String(name)}"`))
	);
	return JSON.stringify(rows).includes(text);
}

describe('a withdrawal in the middle of an export', () => {
	it('keeps all that has not left, and what has is to be asked back', async () => {
		const { storyId } = await aToldStory(ctx, ours, villads, words);
		const quotes = Array.from({ length: 900 }, (_, at) => `ord nummer ${at} slut`);
		await ctx.db.commit(
			quotes.map((quote) =>
				ctx.db.read.insert(excerpt).values({
					...{ id: ctx.newId(), initiativeId: ours, storyId, storytellerId: villads },
					...{ start: 0, end: 4, quote, storyVersion: 1, createdBy: 'x', createdAt: ctx.now() }
				})
			)
		);
		const { content } = await exports.open(mette, 'ours', 'csv', {
			what: 'excerpts',
			purpose: 'team'
		});
		const reader = content.getReader();
		const decoder = new TextDecoder();
		let left = '';
		while (!left.includes(quotes[0]!)) {
			left += decoder.decode((await reader.read()).value, { stream: true });
		}
		await takeAllBack();
		for (let part = await reader.read(); !part.done; part = await reader.read()) {
			left += decoder.decode(part.value, { stream: true });
		}
		expect(left).not.toContain(quotes.at(-1));
		const taken = await withdrawals.list(ctx, villads);
		const readings = await accessLog.list(ctx, villads);
		const purposes = toRecall(readings, taken, [storyId]).map(({ purpose }) => purpose);
		expect(purposes).toEqual(['export:team']);
	});

	it.each(
		['excerpts', 'story', 'wall', 'thread'].flatMap((what) => [1, 2, 3].map((at) => [what, at]))
	)(
		'keeps the words of %s here, or they are to be asked back, before write %i',
		async (what, at) => {
			const { storyId, excerptId } = await aToldStory(ctx, ours, villads, words);
			const { insightId } = await whatBecame(ctx, ours, [excerptId]);
			const jonas = as(ctx, await aMember(ctx, ours, 'facilitator'));
			const wall = await aWall(jonas, ours);
			await send(jonas, wall, { type: 'card.add', cardId: ctx.newId(), excerptId });
			const query = {
				...{ what, purpose: 'research' },
				...(what === 'story' && { story: storyId }),
				...(what === 'wall' && { wall }),
				...(what === 'thread' && { thread: `insights/${insightId}` })
			};
			let writes = 0;
			const db: TestContext['db'] = {
				...ctx.db,
				raw: ctx.db.raw.bind(ctx.db),
				commit: async (changes) => {
					writes += 1;
					if (writes === at) await takeAllBack();
					return ctx.db.commit(changes);
				}
			};
			const format = what === 'story' ? 'html' : 'json';
			const text = exports
				.open({ ...jonas, db }, 'ours', format, query)
				.then(({ content }) => new Response(content).text())
				.catch((error: unknown) => String(error));
			const isOut = (await text).includes('skydebanen');
			expect(writes).toBeGreaterThanOrEqual(Number(at));
			const taken = await withdrawals.list(ctx, villads);
			const asked = toRecall(await accessLog.list(ctx, villads), taken, [storyId]);
			expect(isOut && taken.length > 0 && asked.length === 0).toBe(false);
		}
	);
});

describe('a withdrawal in the middle of an import', () => {
	it('erases what was made, and nothing more is made', async () => {
		let read = 0;
		const importer: TestContext['importer'] = {
			...ctx.importer,
			read: async (file) => {
				const text = await ctx.importer.read(file);
				read += 1;
				if (read === 2) {
					await takeAllBack();
				}
				return text;
			}
		};
		const files = ['Hun hinker.', 'Han synger.'].map((text, at) => ({
			name: `${at}.txt`,
			bytes: new TextEncoder().encode(text)
		}));
		const sent = () => Promise.resolve({ about: { storytellerId: villads }, files });
		expect(await outcome(imports.create({ ...mette, importer }, 'ours', sent))).toBe(
			'consent_missing'
		);
		expect(await isAnywhere('hinker')).toBe(false);
		expect(await isAnywhere('synger')).toBe(false);
	});

	it('comes before a story that was let through and is not written yet', async () => {
		const db: TestContext['db'] = {
			...ctx.db,
			commit: async (changes) => {
				await takeAllBack();
				return ctx.db.commit(changes);
			}
		};
		const story = { title: 'Ny', storytellerId: villads, kind: 'interview', text: 'Han synger.' };
		expect(await outcome(stories.create({ ...mette, db }, 'ours', story))).toBe('consent_missing');
		expect(await isAnywhere('synger')).toBe(false);
	});
});

describe('a device that comes back from the field', () => {
	it('with edits to a story that was taken back is told so, and brings no word back', async () => {
		const story = { title: 'Banen', storytellerId: villads, kind: 'interview', text: words };
		const { item } = await stories.create(mette, 'ours', story);
		await takeAllBack();
		const operations = [
			{
				method: 'PUT',
				path: `/stories/${item.id}`,
				ifMatch: 1,
				body: { text: `${words}, og mere` }
			},
			{ method: 'PUT', path: `/stories/${item.id}`, body: { text: `${words}, og mere` } },
			{ method: 'POST', path: `/stories/${item.id}/excerpts`, body: { start: 0, end: 10 } },
			{
				method: 'POST',
				path: '/initiatives/ours/stories',
				body: { ...story, id: ctx.newId(), title: 'Igen' }
			}
		].map((one) => ({ id: ctx.newId(), ...one }));
		const { results } = await sync(mette, { operations });
		const reasons = ['withdrawn', 'withdrawn', 'withdrawn', 'consent_missing'];
		expect(results).toMatchObject(reasons.map((reason) => ({ error: { reason } })));
		expect(await isAnywhere('skydebanen')).toBe(false);
	});
});
