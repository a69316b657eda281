import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '$lib/domain/access/role';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aYoungPerson } from '$tests/support/storyteller';
import * as consents from './consent';
import * as projects from './research-project';

const said = {
	...{ name: 'Vejen videre', responsible: 'Lindaa Universitet' },
	...{ about: 'Hvad der hjælper over tid.', until: '2030-06-30' }
};

let ctx: TestContext;
let ours: string;
let secretariat: TestContext;

const member = async (role: Role, initiative = ours) =>
	as(ctx, await aMember(ctx, initiative, role));

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	secretariat = await member('secretariat');
});

describe('the research projects of an initiative', () => {
	it('are put on the list by the secretariat, once, and seen by the staff', async () => {
		const id = ctx.newId();
		const first = await projects.create(secretariat, ours, { id, ...said });
		const again = await projects.create(secretariat, ours, { id, ...said });
		expect([first.isNew, again.isNew]).toEqual([true, false]);
		expect(await projects.list(await member('fieldworker'), ours)).toEqual([{ id, ...said }]);
	});

	it('may be put into other words and last longer', async () => {
		const { item } = await projects.create(secretariat, ours, said);
		const changed = await projects.change(secretariat, item.id, { until: '2031-01-01' });
		expect(changed).toEqual({ ...item, until: '2031-01-01' });
	});

	it('need a name, somebody responsible, what it is about, and a last day', async () => {
		for (const field of ['name', 'responsible', 'about', 'until'] as const) {
			const input = { ...said, [field]: '' };
			await expect(projects.create(secretariat, ours, input)).rejects.toMatchObject({ field });
		}
	});

	it('are changed by nobody else, and not there for other initiatives', async () => {
		const { item } = await projects.create(secretariat, ours, said);
		for (const role of ['facilitator', 'fieldworker', 'researcher'] as const) {
			const other = await member(role);
			expect(await outcome(projects.create(other, ours, said))).toBe('forbidden');
			expect(await outcome(projects.change(other, item.id, said))).toBe('forbidden');
		}
		expect(await outcome(projects.list(await member('researcher'), ours))).toBe('forbidden');
		const stranger = await member('secretariat', await anInitiative(ctx));
		expect(await outcome(projects.list(stranger, ours))).toBe('not_found');
		expect(await outcome(projects.create(stranger, ours, said))).toBe('not_found');
		expect(await outcome(projects.change(stranger, item.id, said))).toBe('not_found');
	});
});

it('a yes lasts no longer than its project, whose last day is brought forward, and stands again when it is put off', async () => {
	const { item } = await projects.create(secretariat, ours, said);
	const liv = await aYoungPerson(ctx, ours, { yesTo: ['keep', 'team'] });
	for (const by of ['young', 'guardian']) {
		const yes = { scope: 'research', by, decision: 'yes', projectId: item.id };
		await consents.record(secretariat, liv, yes);
	}
	const may = async () => (await consents.read(secretariat, liv)).mayUse.research;
	expect(await may()).toBe(true);
	await projects.change(secretariat, item.id, { until: '2026-11-21' });
	expect(await may()).toBe(false);
	await projects.change(secretariat, item.id, { until: said.until });
	expect(await may()).toBe(true);
});

it('what somebody has just said yes to is worded otherwise by nobody', async () => {
	const { item } = await projects.create(secretariat, ours, said);
	const liv = await aYoungPerson(ctx, ours);
	const db: TestContext['db'] = {
		...ctx.db,
		commit: async (changes) => {
			const yes = { scope: 'research', by: 'young', decision: 'yes', projectId: item.id };
			await consents.record(secretariat, liv, yes);
			return ctx.db.commit(changes);
		}
	};
	const change = projects.change({ ...secretariat, db }, item.id, { about: 'Noget andet.' });
	expect(await outcome(change)).toBe('stale');
	expect(await projects.list(secretariat, ours)).toContainEqual(item);
});
