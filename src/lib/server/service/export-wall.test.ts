import mammoth from 'mammoth';
import readXlsx from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '$lib/domain/exchange/export';
import type { TakenWall } from '$lib/domain/exchange/wall-taken';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { asYoung } from '$tests/support/storyteller';
import { anExcerpt, aStoryteller, aWall, says, send } from '$tests/support/wall';
import * as readings from './access-log';
import * as exports from './export';

let ctx: TestContext;
let ours: string;
let facilitator: TestContext;
let wallId: string;
let theirWall: string;
let yes: Awaited<ReturnType<typeof aStoryteller>>;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	facilitator = as(ctx, await aMember(ctx, ours, 'facilitator'));
	const theirs = await anInitiative(ctx);
	theirWall = await aWall(as(ctx, await aMember(ctx, theirs, 'facilitator')), theirs);
	wallId = await aWall(facilitator, ours);
	yes = await aStoryteller(ctx, ours, ['workshop', 'team', 'report']);
	const half = await aStoryteller(ctx, ours, ['workshop', 'team']);
	const [clusterId, inner] = [ctx.newId(), ctx.newId()];
	const [open, shut] = [ctx.newId(), ctx.newId()];
	const note = ctx.newId();
	const openId = await anExcerpt(ctx, ours, yes, '=Cykelturen er min');
	const shutId = await anExcerpt(ctx, ours, half, 'Kun i workshoppen');
	await send(
		facilitator,
		wallId,
		{ type: 'card.add', cardId: open, excerptId: openId },
		{ type: 'card.add', cardId: shut, excerptId: shutId, x: 300 },
		{ type: 'card.add', cardId: note, text: 'En note fra bordet', x: 600 },
		{ type: 'cluster.create', clusterId, title: 'Luft', cardIds: [open, shut] },
		{ type: 'cluster.create', clusterId: inner, title: 'Tom endnu' },
		{ type: 'phase.set', phase: 'vote' },
		{ type: 'vote.cast', targetId: open }
	);
});

async function taken(format: string, purpose: string, wall = wallId, who = facilitator) {
	const file = await exports.open(who, ours, format, { what: 'wall', wall, purpose });
	return Buffer.from(await new Response(file.content).arrayBuffer());
}

const told = async (purpose: string) =>
	JSON.parse((await taken('json', purpose)).toString()) as TakenWall & { manifest: Manifest };

describe('a wall as a file', () => {
	it('holds what may be used for the purpose, and an empty card in place of the rest', async () => {
		const report = await told('report');
		expect(report.cards.map(({ kind, words }) => [kind, words])).toEqual([
			['excerpt', '=Cykelturen er min'],
			['closed', ''],
			['closed', '']
		]);
		expect(report.clusters.map(({ title }) => title)).toEqual(['Luft', 'Tom endnu']);
		expect(report.manifest).toMatchObject({
			what: 'wall',
			purpose: 'report',
			excerpts: 1,
			heldBack: 2
		});
		expect(JSON.stringify(report)).not.toContain('Fortælling');
		const team = await told('team');
		expect(team.cards.map(({ words }) => words)).toEqual([
			'=Cykelturen er min',
			'Kun i workshoppen',
			'En note fra bordet'
		]);
		expect(team.cards[0]).toMatchObject({ story: 'Fortælling', dots: 1 });
	});

	it('as xlsx names cluster, tags and source, with no cell that a spreadsheet would count', async () => {
		const [sheet, manifest] = await readXlsx(await taken('xlsx', 'report'));
		const [head = [], first = []] = sheet?.data ?? [];
		const cell = (name: string) => first[head.indexOf(name)];
		expect(cell('Ord')).toBe("'=Cykelturen er min");
		expect([cell('Klynge'), cell('Kort'), cell('Prikker')]).toEqual(['Luft', 'Uddrag', '1']);
		expect(cell('Mærker')).toMatch(/^Mærke /);
		expect(cell('Hemmeligt navn')).toMatch(/^Navn /);
		expect(manifest?.sheet).toBe('Følgeseddel');
	});

	it('as docx is an outline: a heading for each cluster, the words and their source below', async () => {
		const { value } = await mammoth.convertToHtml({ buffer: await taken('docx', 'workshop') });
		expect(value).toMatch(/<h2>Luft<\/h2>.*Cykelturen.*Navn.*<h2>Uden klynge<\/h2>.*bordet/);
	});

	it('is told to each young person whose words are in it', async () => {
		await taken('json', 'report');
		const mine = await readings.list(asYoung(ctx, ours, yes.storytellerId), yes.storytellerId);
		expect(mine.map(({ purpose }) => purpose)).toContain('export:report');
	});

	it('loses at once what consent no longer covers', async () => {
		await says(ctx, yes.storytellerId, 'workshop', 'no');
		expect((await told('report')).cards.map(({ kind }) => kind)).not.toContain('excerpt');
		await says(ctx, yes.storytellerId, 'workshop', 'yes');
	});

	it('is for the staff of its own initiative alone', async () => {
		const partner = as(ctx, await aMember(ctx, ours, 'partner'));
		expect(await outcome(taken('json', 'team', wallId, partner))).toBe('forbidden');
		expect(await outcome(taken('json', 'team', theirWall))).toBe('not_found');
		expect(await outcome(taken('pdf', 'team'))).toBe('invalid');
		expect(await outcome(taken('json', ''))).toBe('invalid');
	});
});
