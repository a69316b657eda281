import { beforeAll, describe, expect, it } from 'vitest';
import type { Manifest } from '$lib/domain/exchange/export';
import type { TakenThread } from '$lib/domain/exchange/thread-taken';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aToldStory, asYoung, aYoungPerson, whatBecame } from '$tests/support/storyteller';
import * as readings from './access-log';
import * as consents from './consent';
import * as exports from './export';

let ctx: TestContext;
let ours: string;
let facilitator: TestContext;
let villads: string;
let became: Awaited<ReturnType<typeof whatBecame>>;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	facilitator = as(ctx, await aMember(ctx, ours, 'facilitator'));
	villads = await aYoungPerson(ctx, ours, { yesTo: ['team', 'report'] });
	const half = await aYoungPerson(ctx, ours, { yesTo: ['team'] });
	const open = await aToldStory(ctx, ours, villads, 'cykelturen hver dag');
	const shut = await aToldStory(ctx, ours, half, 'kun for teamet');
	became = await whatBecame(ctx, ours, [open.excerptId, shut.excerptId]);
});

async function taken(purpose: string, who = facilitator, thread = `insights/${became.insightId}`) {
	const file = await exports.open(who, ours, 'json', { what: 'thread', thread, purpose });
	return (await new Response(file.content).json()) as TakenThread & { manifest: Manifest };
}

const wordsIn = ({ nodes }: TakenThread) =>
	nodes.filter(({ kind }) => kind === 'excerpt').map(({ title }) => title);

describe('a thread as a file', () => {
	it('holds the words that may be used for the purpose, and counts the others', async () => {
		const report = await taken('report');
		expect(wordsIn(report).toSorted()).toEqual(['', 'cykelturen hver dag']);
		expect(report.manifest).toMatchObject({
			...{ what: 'thread', purpose: 'report', excerpts: 1, stories: 1, heldBack: 1 }
		});
		expect(JSON.stringify(report)).not.toMatch(/kun for teamet|Om cykelturen/);
		const team = await taken('team');
		expect(wordsIn(team).toSorted()).toEqual(['cykelturen hver dag', 'kun for teamet']);
		expect(JSON.stringify(team)).toContain('Om cykelturen');
		expect(team.edges.length).toBeGreaterThan(3);
	});

	it('is told to the young person whose words are in it, and to nobody else', async () => {
		await taken('report');
		const mine = await readings.list(asYoung(ctx, ours, villads), villads);
		expect(mine.map(({ purpose }) => purpose)).toContain('export:report');
	});

	it('loses at once what consent no longer covers', async () => {
		const says = (decision: string) =>
			consents.record(ctx, villads, { scope: 'report', by: 'young', decision, method: 'paper' });
		await says('no');
		expect(wordsIn(await taken('report'))).toEqual(['', '']);
		await says('yes');
	});

	it('is for the staff of its own initiative alone, and begins where a thread begins', async () => {
		const partner = as(ctx, await aMember(ctx, ours, 'partner'));
		expect(await outcome(taken('team', partner))).toBe('forbidden');
		const theirs = await anInitiative(ctx);
		const other = as(ctx, await aMember(ctx, theirs, 'secretariat'));
		const asked = { what: 'thread', thread: `insights/${became.insightId}`, purpose: 'team' };
		expect(await outcome(exports.open(other, theirs, 'json', asked))).toBe('not_found');
		expect(await outcome(taken('team', facilitator, `clusters/${became.insightId}`))).toBe(
			'not_found'
		);
		expect(await outcome(taken('team', facilitator, 'insights'))).toBe('not_found');
		expect(await outcome(taken(''))).toBe('invalid');
	});
});
