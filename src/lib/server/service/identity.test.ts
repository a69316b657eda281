import { beforeEach, describe, expect, it } from 'vitest';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '$lib/domain/access/role';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { asYoung, aYoungPerson } from '$tests/support/storyteller';
import { vaultWith } from '../vault';
import * as identities from './identity';
import * as withdrawals from './withdrawal';

const who = { name: 'Zakarias Måneskær', reach: 'Hans mor, om aftenen' };
const why = { reason: 'Kommunen skal have et brev' };

let ctx: TestContext;
let ours: string;
let villads: string;
let karen: TestContext;

const member = async (role: Role, initiative = ours) =>
	as(ctx, await aMember(ctx, initiative, role));

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	villads = await aYoungPerson(ctx, ours);
	karen = await member('secretariat');
});

/** Whether a text stands in any row of any table. */
async function isAnywhere(text: string): Promise<boolean> {
	const tables = await ctx.db.raw("select name from sqlite_master where type = 'table'");
	const rows = await Promise.all(
		tables.map(({ name }) => ctx.db.raw(`select * from "${String(name)}"`))
	);
	return JSON.stringify(rows).includes(text);
}

describe('a real name', () => {
	it('is looked up with a reason, which the young person reads, and stands in the clear nowhere', async () => {
		expect(await identities.read(karen, villads)).toEqual({ isKept: false, lookUps: [] });
		await identities.keep(karen, villads, who);
		expect(await identities.read(karen, villads)).toEqual({ isKept: true, lookUps: [] });
		expect(await identities.lookUp(karen, villads, why)).toEqual(who);
		const noted = [{ ...why, at: ctx.now() }];
		expect((await identities.read(karen, villads)).lookUps).toMatchObject(noted);
		expect(await identities.mine(asYoung(ctx, ours, villads))).toMatchObject(noted);
		expect(await isAnywhere('Måneskær')).toBe(false);
		expect(await isAnywhere('om aftenen')).toBe(false);
	});

	it('is not told, and nothing noted, without a reason', async () => {
		await identities.keep(karen, villads, who);
		expect(await outcome(identities.lookUp(karen, villads, { reason: ' ' }))).toBe('required');
		expect((await identities.read(karen, villads)).lookUps).toEqual([]);
	});

	it('is not told for a reason that says it, as the reason lies in the clear', async () => {
		await identities.keep(karen, villads, who);
		const asked = identities.lookUp(karen, villads, { reason: 'Zakarias skal have et brev' });
		await expect(asked).rejects.toMatchObject({ reason: 'reason_names_person', field: 'reason' });
		expect((await identities.read(karen, villads)).lookUps).toEqual([]);
		expect(await isAnywhere('Zakarias')).toBe(false);
	});

	it.each([
		['a CPR number in the name', { name: '010203-1234' }, 'cpr_number'],
		['a CPR number beside it', { ...who, reach: '010203-1234' }, 'cpr_number'],
		['no name', { reach: 'Hans mor' }, 'required']
	])('is not kept with %s', async (_, input, reason) => {
		expect(await outcome(identities.keep(karen, villads, input))).toBe(reason);
		expect((await identities.read(karen, villads)).isKept).toBe(false);
	});

	it('is replaced by the latest, and forgotten without forgetting who looked it up', async () => {
		await identities.keep(karen, villads, who);
		await identities.keep(karen, villads, { name: 'Zakarias' });
		expect(await identities.lookUp(karen, villads, why)).toEqual({ name: 'Zakarias', reach: '' });
		await identities.forget(karen, villads);
		expect(await outcome(identities.lookUp(karen, villads, why))).toBe('not_found');
		expect((await identities.read(karen, villads)).lookUps).toHaveLength(1);
	});

	it('goes when the young person takes everything back', async () => {
		await identities.keep(karen, villads, who);
		await withdrawals.create(asYoung(ctx, ours, villads), villads, { all: true });
		expect((await identities.read(karen, villads)).isKept).toBe(false);
	});

	it('cannot be told where the key is not', async () => {
		await identities.keep(karen, villads, who);
		const elsewhere = vaultWith(join(mkdtempSync(join(tmpdir(), 'traad-key-')), 'identity.key'));
		const asked = identities.lookUp({ ...karen, vault: elsewhere }, villads, why);
		expect(await outcome(asked)).toBe('key_missing');
		expect((await identities.read(karen, villads)).lookUps).toEqual([]);
	});

	it('is the secretariat’s alone', async () => {
		await identities.keep(karen, villads, who);
		for (const role of ['facilitator', 'fieldworker', 'researcher', 'decider'] as const) {
			const other = await member(role);
			expect(await outcome(identities.read(other, villads))).toBe('not_found');
			expect(await outcome(identities.keep(other, villads, who))).toBe('forbidden');
			expect(await outcome(identities.lookUp(other, villads, why))).toBe('forbidden');
			expect(await outcome(identities.forget(other, villads))).toBe('forbidden');
			expect(await outcome(identities.mine(other))).toBe('not_found');
			expect(await outcome(identities.countShut(other))).toBe('forbidden');
		}
		const young = asYoung(ctx, ours, villads);
		expect(await outcome(identities.lookUp(young, villads, why))).toBe('forbidden');
		expect(await outcome(identities.read(young, villads))).toBe('not_found');
	});

	it('of another initiative is not there', async () => {
		await identities.keep(karen, villads, who);
		const stranger = await member('secretariat', await anInitiative(ctx));
		expect(await outcome(identities.read(stranger, villads))).toBe('not_found');
		expect(await outcome(identities.keep(stranger, villads, who))).toBe('not_found');
		expect(await outcome(identities.lookUp(stranger, villads, why))).toBe('not_found');
		expect(await outcome(identities.forget(stranger, villads))).toBe('not_found');
	});
});
