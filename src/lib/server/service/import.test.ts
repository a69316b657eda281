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
import { aDocx, p, r } from '$tests/support/file.js';
import { aStoryteller, decide } from '$tests/support/story';
import * as imports from './import';
import * as stories from './story';

let ctx: TestContext;
let initiativeId: string;
let storytellerId: string;
let fieldworker: Actor;

beforeAll(async () => {
	ctx = await aContext();
	initiativeId = await anInitiative(ctx);
	storytellerId = await aStoryteller(ctx, initiativeId);
	await decide(ctx, storytellerId, 'yes');
	fieldworker = await aMember(ctx, initiativeId, 'fieldworker');
	// The first one makes the worker's program from the sources.
	await ctx.importer.read(aText('a.txt', 'Hej'));
}, 120_000);

const aText = (name: string, words: string) => ({ name, bytes: new TextEncoder().encode(words) });
const aWordFile = () => ({ name: 'interview.docx', bytes: aDocx(p(r('Han cykler hver dag.'))) });

type Files = Awaited<ReturnType<imports.Sent>>['files'];
const sent =
	(files: Files, about: object = {}): imports.Sent =>
	() =>
		Promise.resolve({ about: { storytellerId, ...about }, files });

describe('files become stories', () => {
	it('each its own, with what was taken and what was left', async () => {
		const { items } = await imports.create(
			as(ctx, fieldworker),
			initiativeId,
			sent([aWordFile(), aText('noter.txt', 'Hun synger.')], { kind: 'observation' })
		);
		expect(items).toMatchObject([
			{ name: 'interview.docx', format: 'docx', title: 'interview', left: [] },
			{ name: 'noter.txt', format: 'txt', taken: { paragraphs: 1 } }
		]);
		const [first] = items;
		const story = await stories.read(as(ctx, fieldworker), first?.storyId ?? '');
		expect(story).toMatchObject({ plainText: 'Han cykler hver dag.', kind: 'observation' });
	});

	it('once, though sent twice', async () => {
		const ids = [ctx.newId()];
		const send = () => imports.create(ctx, initiativeId, sent([aWordFile()], { ids }));
		expect((await send()).items).toEqual((await send()).items);
		const all = await stories.list(ctx, initiativeId, { after: undefined, limit: 200 });
		expect(all.filter(({ id }) => id === ids[0])).toHaveLength(1);
	});

	it('and one that cannot be read does not hold up the others', async () => {
		const { items } = await imports.create(
			ctx,
			initiativeId,
			sent([
				aText('tom.txt', ' '),
				aText('cpr.txt', 'Han er 010210-1234.'),
				{ name: 'x.docx', bytes: aDocx('').slice(0, 300) },
				aText('god.txt', 'Godt.')
			])
		);
		expect(items.map((item) => ('problem' in item ? item.problem.name : 'ok'))).toEqual([
			'import_empty',
			'cpr_number',
			'import_damaged',
			'ok'
		]);
	});

	it('only of a young person of this initiative who may be written about', async () => {
		const elsewhere = await aStoryteller(ctx, await anInitiative(ctx));
		const saidNo = await aStoryteller(ctx, initiativeId);
		await decide(ctx, saidNo, 'no', ['keep']);
		const of = (id: string) =>
			outcome(imports.create(ctx, initiativeId, sent([aWordFile()], { storytellerId: id })));
		expect(await of('')).toBe('invalid');
		expect(await of(elsewhere)).toBe('not_found');
		expect(await of(saidNo)).toBe('consent_missing');
	});
});

describe('a preview', () => {
	it('shows the words and saves nothing', async () => {
		const before = await stories.list(ctx, initiativeId, { after: undefined, limit: 200 });
		const { items } = await imports.preview(ctx, initiativeId, sent([aWordFile()]));
		expect(items[0]).toHaveProperty('document.content.0.content.0.text', 'Han cykler hver dag.');
		expect(items[0]).not.toHaveProperty('storyId');
		const after = await stories.list(ctx, initiativeId, { after: undefined, limit: 200 });
		expect(after).toEqual(before);
	});
});

describe('an import', () => {
	it('is refused before a byte is read, to all but staff', async () => {
		const unread = () => Promise.reject(new Error('It was read.'));
		const asked = async (actor: Actor) => [
			await outcome(imports.create(as(ctx, actor), initiativeId, unread)),
			await outcome(imports.preview(as(ctx, actor), initiativeId, unread))
		];
		const stranger = await aMember(ctx, await anInitiative(ctx), 'secretariat');
		expect(await asked({ kind: 'nobody' })).toEqual(['not_signed_in', 'not_signed_in']);
		expect(await asked(stranger)).toEqual(['not_found', 'not_found']);
		for (const role of ['researcher', 'decider'] as const) {
			expect(await asked(await aMember(ctx, initiativeId, role))).toEqual([
				'forbidden',
				'forbidden'
			]);
		}
	});

	it('takes some files, and not too many', async () => {
		expect(await outcome(imports.create(ctx, initiativeId, sent([])))).toBe('required');
		const many = Array.from({ length: 51 }, () => aText('a.txt', 'Hej'));
		expect(await outcome(imports.create(ctx, initiativeId, sent(many)))).toBe('out_of_range');
	});
});
