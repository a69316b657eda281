import { beforeAll, describe, expect, it } from 'vitest';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { asYoung, aYoungPerson } from '$tests/support/storyteller';
import * as storytellers from './storyteller';

let ctx: TestContext;
let ours: string;
let fieldworker: TestContext;

const page = { after: undefined, limit: 50 };
const villads = { secretName: 'Villads', ageBand: '13-14', area: 'Lindaa Nord' };

beforeAll(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx, 'ours');
	fieldworker = as(ctx, await aMember(ctx, ours, 'fieldworker'));
});

describe('a storyteller', () => {
	it('is added by a fieldworker, who is then the named adult', async () => {
		const { item, isNew } = await storytellers.create(fieldworker, 'ours', villads);
		expect(isNew).toBe(true);
		expect(item).toMatchObject({ ...villads, birthYear: null, version: 1 });
		expect(item.contactId).toBe('userId' in fieldworker.actor && fieldworker.actor.userId);
	});

	it('sent twice is there once; another with the same id is refused', async () => {
		const input = { id: ctx.newId(), secretName: 'To gange', ageBand: '6-9' };
		await storytellers.create(fieldworker, ours, input);
		expect((await storytellers.create(fieldworker, ours, input)).isNew).toBe(false);
		const other = storytellers.create(fieldworker, ours, { ...input, area: 'Andet' });
		expect(await outcome(other)).toBe('id_taken');
	});

	it('sent twice at the same moment is there once', async () => {
		const input = { id: ctx.newId(), secretName: 'Samtidig', ageBand: '6-9' };
		const made = await Promise.all(
			[1, 2, 3].map(() => storytellers.create(fieldworker, ours, input))
		);
		expect(made.filter(({ isNew }) => isNew)).toHaveLength(1);
	});

	it('has a secret name that nobody else in the initiative bears', async () => {
		await storytellers.create(fieldworker, ours, { secretName: 'Freja', ageBand: '10-12' });
		const again = storytellers.create(fieldworker, ours, { secretName: 'Freja', ageBand: '6-9' });
		await expect(again).rejects.toMatchObject({ reason: 'name_taken', field: 'secretName' });
		const elsewhere = await anInitiative(ctx);
		await storytellers.create(ctx, elsewhere, { secretName: 'Freja', ageBand: '6-9' });
	});

	it('is never known by a CPR number, in no field', async () => {
		for (const field of ['secretName', 'area']) {
			const input = { ...villads, secretName: 'Ny', [field]: 'Ny 010113-1234' };
			const made = storytellers.create(fieldworker, ours, input);
			await expect(made).rejects.toMatchObject({ reason: 'cpr_number', field });
		}
	});

	it('has an age: a band or a birth year', async () => {
		const made = storytellers.create(fieldworker, ours, { secretName: 'Uden alder' });
		await expect(made).rejects.toMatchObject({ reason: 'required', field: 'ageBand' });
		const { item } = await storytellers.create(fieldworker, ours, {
			secretName: 'Født 2011',
			birthYear: 2011
		});
		expect(item).toMatchObject({ ageBand: '13-14', birthYear: 2011 });
	});

	it('grows with the birth year', async () => {
		const made = await storytellers.create(fieldworker, ours, {
			secretName: 'Vokser',
			birthYear: 2011
		});
		const aYear = 365 * 86_400_000;
		const later = { ...fieldworker, now: () => ctx.now() + aYear };
		expect((await storytellers.read(later, made.item.id)).ageBand).toBe('15-17');
	});

	it('changed on an old version tells what is there now', async () => {
		const id = await aYoungPerson(ctx, ours);
		const changed = await storytellers.change(fieldworker, id, { area: 'Havnen' }, 1);
		expect(changed).toMatchObject({ area: 'Havnen', version: 2 });
		await expect(storytellers.change(fieldworker, id, { area: 'Skoven' }, 1)).rejects.toMatchObject(
			{ reason: 'stale', data: { current: { area: 'Havnen' } } }
		);
	});

	it('gets a named adult from among the members only', async () => {
		const id = await aYoungPerson(ctx, ours);
		const stranger = await aMember(ctx, await anInitiative(ctx), 'fieldworker');
		const contactId = 'userId' in stranger ? stranger.userId : '';
		const changed = storytellers.change(fieldworker, id, { contactId });
		await expect(changed).rejects.toMatchObject({ reason: 'not_found', field: 'contactId' });
	});

	it('is seen by the own team and by the young person, and by nobody else', async () => {
		const id = await aYoungPerson(ctx, ours);
		const other = await aYoungPerson(ctx, ours);
		expect(await outcome(storytellers.read(asYoung(ctx, ours, id), id))).toBe('ok');
		expect(await outcome(storytellers.read(asYoung(ctx, ours, other), id))).toBe('not_found');
		for (const role of ['researcher', 'partner', 'decider', 'young', 'guardian'] as const) {
			const asked = as(ctx, await aMember(ctx, ours, role));
			expect(await outcome(storytellers.read(asked, id))).toBe('not_found');
			expect(await outcome(storytellers.list(asked, ours, page))).not.toBe('ok');
		}
		const stranger = as(ctx, await aMember(ctx, await anInitiative(ctx), 'secretariat'));
		expect(await outcome(storytellers.read(stranger, id))).toBe('not_found');
		expect(await outcome(storytellers.change(stranger, id, {}))).toBe('not_found');
		expect(await outcome(storytellers.list(stranger, ours, page))).toBe('not_found');
	});
});
