import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '$lib/domain/access/role';
import { scopes } from '$lib/domain/consent/scope';
import type { Manifest } from '$lib/domain/exchange/export';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { asYoung, aToldStory, aYoungPerson } from '$tests/support/storyteller';
import { statement } from '../db/open';
import * as consents from './consent';
import * as exports from './export';
import * as looseEnds from './loose-end';
import * as printing from './printing';
import * as recalls from './recall';
import * as projects from './research-project';
import * as withdrawals from './withdrawal';

const today = '2026-11-22';
const said = { whom: 'Kasper fra cykelklubben', on: today };

let ctx: TestContext;
let ours: string;
let villads: string;
let karen: TestContext;

const member = async (role: Role, initiative = ours) =>
	as(ctx, await aMember(ctx, initiative, role));
const openOf = async (who: TestContext) =>
	(await looseEnds.list(who, ours)).filter(({ kind }) => kind === 'recall');

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	villads = await aYoungPerson(ctx, ours, { yesTo: scopes, secretName: 'Villads' });
	karen = await member('secretariat');
	const { storyId } = await aToldStory(ctx, ours, villads, 'skydebanen om torsdagen');
	await printing.note(karen, ours, { stories: [storyId] });
	ctx.clock.advance(1000);
});

const takeBack = () => withdrawals.create(asYoung(ctx, ours, villads), villads, { all: true });
const onlyTask = async () => (await recalls.list(karen, villads))[0]!;

describe('what was printed before it was taken back', () => {
	it('is a task from then on, until somebody was asked to shred it, and again when that is undone', async () => {
		expect(await recalls.list(karen, villads)).toEqual([]);
		expect(await openOf(karen)).toEqual([]);
		await takeBack();
		const { id } = await onlyTask();
		expect(await onlyTask()).toMatchObject({ purpose: 'print:team', on: today, asked: null });
		expect(await openOf(karen)).toEqual([
			{ kind: 'recall', of: 'person', id: villads, title: 'Villads', since: today }
		]);

		const told = await recalls.ask(karen, id, said);
		expect(await onlyTask()).toEqual(told);
		expect(told).toMatchObject({ asked: said, since: today });
		expect((await onlyTask()).asked?.by).not.toBe('');
		expect(await openOf(karen)).toEqual([]);

		await recalls.undo(karen, id);
		expect((await onlyTask()).asked).toBeNull();
		expect(await openOf(karen)).toHaveLength(1);
	});

	it('keeps the latest that was said', async () => {
		await takeBack();
		const { id } = await onlyTask();
		ctx.clock.advance(2 * 86_400_000);
		await recalls.ask(karen, id, { ...said, on: '2026-11-24' });
		await recalls.ask(karen, id, { whom: 'Tove', on: '2026-11-23' });
		expect((await onlyTask()).asked).toMatchObject({ whom: 'Tove', on: '2026-11-23' });
	});

	it.each([
		['nobody', { ...said, whom: ' ' }, 'required'],
		['somebody by a CPR number', { ...said, whom: '010203-1234' }, 'cpr_number'],
		['somebody on a day that is still to come', { ...said, on: '2026-11-23' }, 'recall_day'],
		['somebody on a day before it was taken back', { ...said, on: '2026-11-21' }, 'recall_day'],
		['somebody on no day at all', { ...said, on: '2026-02-30' }, 'invalid']
	])('cannot be asked back of %s', async (_, input, reason) => {
		await takeBack();
		const { id } = await onlyTask();
		expect(await outcome(recalls.ask(karen, id, input))).toBe(reason);
		expect((await onlyTask()).asked).toBeNull();
	});

	it('need not be asked back while nothing was taken back', async () => {
		const [reading] = await ctx.db.raw('select id from access_log');
		expect(await outcome(recalls.ask(karen, String(reading?.id), said))).toBe('not_found');
		expect(await outcome(recalls.undo(karen, String(reading?.id)))).toBe('not_found');
	});

	it('is the secretariat’s to see and to settle', async () => {
		await takeBack();
		const { id } = await onlyTask();
		for (const role of ['facilitator', 'fieldworker', 'researcher'] as const) {
			const other = await member(role);
			expect(await outcome(recalls.list(other, villads))).toBe('not_found');
			expect(await outcome(recalls.open(other, ours))).toBe('not_found');
			expect(await outcome(recalls.ask(other, id, said))).toBe('forbidden');
			expect(await outcome(recalls.undo(other, id))).toBe('forbidden');
		}
		expect(await openOf(await member('facilitator'))).toEqual([]);
		const young = asYoung(ctx, ours, villads);
		expect(await outcome(recalls.list(young, villads))).toBe('not_found');
		expect(await outcome(recalls.ask(young, id, said))).toBe('forbidden');
		expect(await outcome(recalls.undo(young, id))).toBe('forbidden');
	});

	it('of another initiative is not there', async () => {
		await takeBack();
		const { id } = await onlyTask();
		const stranger = await member('secretariat', await anInitiative(ctx));
		expect(await outcome(recalls.list(stranger, villads))).toBe('not_found');
		expect(await outcome(recalls.open(stranger, ours))).toBe('not_found');
		expect(await outcome(recalls.ask(stranger, id, said))).toBe('not_found');
		expect(await outcome(recalls.undo(stranger, id))).toBe('not_found');
	});
});

describe('a file for research', () => {
	let [its, other]: string[] = [];

	beforeEach(async () => {
		const project = async (name: string) => {
			const said = { name, responsible: 'Lindaa', about: 'Vi følger jer.', until: '2038-12-31' };
			return (await projects.create(karen, ours, said)).item.id;
		};
		[its, other] = [await project('Følgeforskning'), await project('Speciale')];
	});

	const says = (decision: 'yes' | 'no', projectId: string | undefined, by = 'young') =>
		consents.record(karen, villads, { scope: 'research', by, decision, projectId });
	const bothSayYes = async (projectId: string | undefined) => {
		await says('yes', projectId);
		await says('yes', projectId, 'guardian');
	};
	const fileFor = async (project: string | undefined) => {
		const { content } = await exports.open(karen, ours, 'json', { purpose: 'research', project });
		return new Response(content).text();
	};
	const takeOut = async (project: string | undefined) => {
		expect(await fileFor(project)).toContain('skydebanen');
		ctx.clock.advance(1000);
	};
	/** How much the next file of a project says was taken back. */
	const toldAsGone = async (project: string | undefined) => {
		const { manifest } = JSON.parse(await fileFor(project)) as { manifest: Manifest };
		return manifest.research?.withdrawn.length;
	};

	it.each(['young', 'guardian'] as const)(
		'is a task once the %s says no to its project, and not while it is another one',
		async (by) => {
			await bothSayYes(its);
			await takeOut(its);
			await says('no', other, by);
			expect(await openOf(karen)).toEqual([]);
			await says('no', its, by);
			expect(await recalls.list(karen, villads)).toMatchObject([
				{ purpose: 'export:research', project: 'Følgeforskning' }
			]);
			expect(await openOf(karen)).toMatchObject([{ id: villads }]);
		}
	);

	it('of another project stays out when somebody says no to one, and comes back with a no to all', async () => {
		const projectsOf = async () =>
			(await recalls.list(karen, villads)).map(({ project }) => project).toSorted();
		for (const one of [its, other]) {
			await bothSayYes(one);
			await takeOut(one);
		}
		await says('no', its);
		expect(await projectsOf()).toEqual(['Følgeforskning']);
		expect(await toldAsGone(other)).toBe(0);
		expect(await toldAsGone(its)).toBeGreaterThan(0);
		ctx.clock.advance(1000);
		await says('no', undefined);
		expect(await projectsOf()).toEqual(['Følgeforskning', 'Speciale']);
	});

	it('of which nobody noted the project is a task with a no to any', async () => {
		for (const one of [its, other]) await bothSayYes(one);
		await takeOut(its);
		await ctx.db.commit([statement(sql`update access_log set project_id = ''`)]);
		await says('no', other);
		expect(await recalls.list(karen, villads)).toMatchObject([{ project: '' }]);
		expect(await openOf(karen)).toMatchObject([{ id: villads }]);
	});
});
