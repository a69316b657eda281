import { beforeAll, describe, expect, it } from 'vitest';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import * as initiatives from './initiative';

let ctx: TestContext;
let ours: string;

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx, 'ours');
});

describe('an initiative', () => {
	it('is begun by a founder, who becomes its secretariat', async () => {
		const founder = { ...(await aMember(ctx, ours, 'fieldworker')), isFounder: true };
		const made = await initiatives.create(as(ctx, founder), { name: 'Sammen på Ærø' });
		expect(made.item.slug).toBe('sammen-paa-aeroe');
	});

	it('sent twice with the same id is made once; with other content the id is taken', async () => {
		const input = { id: ctx.newId(), name: 'To gange' };
		const first = await initiatives.create(ctx, input);
		const second = await initiatives.create(ctx, input);
		expect([first.isNew, second.isNew]).toEqual([true, false]);
		expect(await outcome(initiatives.create(ctx, { ...input, name: 'Anden' }))).toBe('id_taken');
	});

	it('may not be begun by a member without that right', async () => {
		const member = await aMember(ctx, ours, 'fieldworker');
		expect(await outcome(initiatives.create(as(ctx, member), { name: 'Nej' }))).toBe('forbidden');
	});

	it('does not exist for members of another one', async () => {
		const stranger = await aMember(ctx, await anInitiative(ctx), 'secretariat');
		expect(await outcome(initiatives.read(as(ctx, stranger), 'ours'))).toBe('not_found');
		expect(await outcome(initiatives.change(as(ctx, stranger), ours, {}))).toBe('not_found');
	});

	it('is changed by its secretariat alone', async () => {
		const facilitator = await aMember(ctx, ours, 'facilitator');
		expect(await outcome(initiatives.change(as(ctx, facilitator), ours, {}))).toBe('forbidden');
	});

	it('changed on an old version tells what is there now', async () => {
		const secretariat = as(ctx, await aMember(ctx, ours, 'secretariat'));
		const changed = await initiatives.change(secretariat, ours, { theme: 'Ensomhed' }, 1);
		expect(changed).toMatchObject({ theme: 'Ensomhed', version: 2 });
		await expect(
			initiatives.change(secretariat, ours, { theme: 'Andet' }, 1)
		).rejects.toMatchObject({ reason: 'stale', data: { current: { theme: 'Ensomhed' } } });
	});
});
