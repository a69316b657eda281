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
