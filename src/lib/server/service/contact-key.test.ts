import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '$lib/domain/access/role';
import { noSetup } from '$lib/domain/initiative/setup';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { decide } from '$tests/support/story';
import { asYoung, aYoungPerson } from '$tests/support/storyteller';
import { consent } from '../db/schema';
import * as setups from '../store/setup';
import * as consents from './consent';
import * as contacts from './contact-key';
import * as identities from './identity';
import * as initiatives from './initiative';
import { erase } from './retention-erasing';
import * as withdrawals from './withdrawal';

const how = { reach: 'Min mors nummer: 12 34 56 78' };
const why = { reason: 'Tolv år efter' };

let ctx: TestContext;
let ours: string;
let freja: string;
let young: TestContext;
let karen: TestContext;

const member = async (role: Role, initiative = ours) =>
	as(ctx, await aMember(ctx, initiative, role));

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	freja = await aYoungPerson(ctx, ours, { yesTo: ['keep', 'team', 'research', 'followUp'] });
	young = asYoung(ctx, ours, freja);
	karen = await member('secretariat');
});

async function isAnywhere(text: string): Promise<boolean> {
	const tables = await ctx.db.raw("select name from sqlite_master where type = 'table'");
	const rows = await Promise.all(
		tables.map(({ name }) => ctx.db.raw(`select * from "${String(name)}"`))
	);
	return JSON.stringify(rows).includes(text);
}

const isKept = async () => (await contacts.read(karen, freja)).isKept;

describe('how somebody can be found again', () => {
	it('is kept sealed under a random key, seen by its young person, and looked up with a reason they read', async () => {
		await contacts.keep(young, freja, how);
		expect(await contacts.mine(young)).toMatchObject({ ...how, isKept: true, mayKeep: true });
		expect(await isAnywhere('12 34 56 78')).toBe(false);
		const [row] = await ctx.db.raw('select * from contact_key');
		expect(JSON.stringify(row)).not.toContain(freja);
		expect(await contacts.lookUp(karen, freja, why)).toBe(how.reach);
		expect(await identities.mine(young)).toMatchObject([why]);
		expect(await outcome(contacts.lookUp(karen, freja, {}))).toBe('required');
	});

	it('can be changed and deleted by its young person, and nothing of it stays', async () => {
		await contacts.keep(young, freja, how);
		await contacts.keep(young, freja, { reach: 'Skriv til min bror' });
		expect(await contacts.lookUp(karen, freja, why)).toBe('Skriv til min bror');
		await contacts.forget(young, freja);
		expect(await contacts.mine(young)).toMatchObject({ isKept: false, reach: '' });
		const sealed = await ctx.db.raw('select sealed from contact_key');
		expect(sealed.map((row) => row.sealed)).toEqual(['', '']);
	});

	it('is kept only with a yes to both, and for no CPR number', async () => {
		const [half] = [await aYoungPerson(ctx, ours, { yesTo: ['keep', 'team', 'research'] })];
		expect(await outcome(contacts.keep(karen, half, how))).toBe('consent_missing');
		expect(await outcome(contacts.keep(young, freja, { reach: '010203-1234' }))).toBe('cpr_number');
	});

	it.each([{ scope: 'research' }, { scope: 'followUp' }, { scope: 'team' }, { all: true }])(
		'is erased in the same write as %o is taken back',
		async (what) => {
			await contacts.keep(young, freja, how);
			ctx.clock.advance(1000);
			await withdrawals.create(young, freja, what);
			expect(await isKept()).toBe(false);
		}
	);

	it('is erased by a no that somebody says', async () => {
		await contacts.keep(young, freja, how);
		ctx.clock.advance(1000);
		const no = { scope: 'followUp', decision: 'no', by: 'young', method: 'screen' };
		await consents.record(young, freja, no);
		expect(await isKept()).toBe(false);
	});

	it('is shut while a yes has run out, and there again with the next one', async () => {
		await contacts.keep(young, freja, how);
		const lasting = { expiresOn: '2026-11-22' };
		await ctx.db.commit([
			ctx.db.read.update(consent).set(lasting).where(eq(consent.scope, 'research'))
		]);
		ctx.clock.advance(86_400_000);
		expect(await outcome(contacts.lookUp(karen, freja, why))).toBe('not_found');
		await contacts.tend(ctx);
		await decide(ctx, freja, 'yes', ['research']);
		expect(await contacts.lookUp(karen, freja, why)).toBe(how.reach);
	});

	it('stands while the story and who it is are erased as their time is over', async () => {
		await contacts.keep(young, freja, how);
		await identities.keep(karen, freja, { name: 'Zakarias Måneskær' });
		const due = { kept: 'identity', itemId: freja, dueOn: '2026-11-01' } as const;
		await erase(ctx, { initiativeId: ours }, due);
		expect((await identities.read(karen, freja)).isKept).toBe(false);
		expect(await contacts.lookUp(karen, freja, why)).toBe(how.reach);
	});

	it('is erased when its own years after the end are over', async () => {
		await contacts.keep(young, freja, how);
		await ctx.db.commit(setups.put(ctx.db, ours, { ...noSetup, contactYears: 2 }, ''));
		expect((await contacts.read(karen, freja)).until).toBeNull();
		await initiatives.change(karen, ours, { endsOn: '2024-11-22' });
		expect((await contacts.read(karen, freja)).until).toBe('2026-11-22');
		await contacts.tend(ctx);
		expect(await isKept()).toBe(true);
		ctx.clock.advance(86_400_000);
		expect(await outcome(contacts.lookUp(karen, freja, why))).toBe('not_found');
		await contacts.tend(ctx);
		expect(await isKept()).toBe(false);
	});

	it('is for the secretariat of this initiative and for its young person', async () => {
		await contacts.keep(young, freja, how);
		const theirs = await anInitiative(ctx);
		const stranger = await member('secretariat', theirs);
		const malik = asYoung(ctx, ours, await aYoungPerson(ctx, ours));
		const others = [stranger, malik, await member('fieldworker'), await member('researcher')];
		for (const one of others) {
			const tried = [
				contacts.read(one, freja),
				contacts.keep(one, freja, how),
				contacts.forget(one, freja),
				contacts.lookUp(one, freja, why),
				contacts.tend(one)
			];
			for (const each of tried) {
				expect(await outcome(each)).toMatch(/not_found|forbidden/);
			}
		}
		expect(await outcome(contacts.lookUp(young, freja, why))).toMatch(/not_found|forbidden/);
		expect(await outcome(contacts.mine(karen))).toBe('not_found');
		expect(await isKept()).toBe(true);
	});
});
