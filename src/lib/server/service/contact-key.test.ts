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
import * as settings from '../store/setting';
import * as setups from '../store/setup';
import * as consents from './consent';
import * as contacts from './contact-key';
import * as identities from './identity';
import * as initiatives from './initiative';
import * as projects from './research-project';
import * as retention from './retention';
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

const aProject = async () =>
	(
		await projects.create(karen, ours, {
			...{ name: 'Vejen videre', responsible: 'Lindaa Universitet' },
			...{ about: 'Hvad der hjælper over tid.', until: '2030-06-30' }
		})
	).item.id;

const isKept = async () => (await contacts.read(karen, freja)).isKept;

describe('how somebody can be found again', () => {
	it('is kept sealed under a random key, seen by its young person, and looked up with a reason they read', async () => {
		await contacts.keep(young, freja, how);
		expect(await contacts.mine(young)).toMatchObject({ ...how, isKept: true, mayKeep: true });
		expect(await isAnywhere('12 34 56 78')).toBe(false);
		const [row] = await ctx.db.raw('select * from contact_key');
		expect(JSON.stringify(row)).not.toContain(freja);
		expect(await contacts.lookUp(karen, freja, why)).toBe(how.reach);
		expect(await identities.mine(young)).toMatchObject([{ ...why, of: 'contact' }]);
		expect(await outcome(contacts.lookUp(karen, freja, {}))).toBe('required');
	});

	it('is not told for a reason that says it, or the real name', async () => {
		await contacts.keep(young, freja, how);
		await identities.keep(karen, freja, { name: 'Zakarias Måneskær' });
		for (const reason of ['Zakarias skal spørges', 'Ring på 12345678']) {
			const asked = contacts.lookUp(karen, freja, { reason });
			await expect(asked).rejects.toMatchObject({ reason: 'reason_names_person', field: 'reason' });
		}
		expect(await identities.mine(young)).toEqual([]);
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

	it('is erased when there has been no yes for half a year', async () => {
		await contacts.keep(young, freja, how);
		const lasting = { expiresOn: '2026-11-22' };
		await ctx.db.commit([
			ctx.db.read.update(consent).set(lasting).where(eq(consent.scope, 'research'))
		]);
		const tendAfter = async (days: number) => {
			ctx.clock.advance(days * 86_400_000);
			await contacts.tend(ctx);
			return isKept();
		};
		expect(await tendAfter(1)).toBe(true);
		expect(await tendAfter(179)).toBe(true);
		await decide(ctx, freja, 'yes', ['research']);
		expect(await tendAfter(1)).toBe(true);
		await ctx.db.commit([
			ctx.db.read.update(consent).set(lasting).where(eq(consent.scope, 'research'))
		]);
		expect(await tendAfter(1)).toBe(true);
		expect(await tendAfter(179)).toBe(true);
		expect(await tendAfter(1)).toBe(false);
	});

	it('is erased by a no to the one project that all had said yes to', async () => {
		const malik = await aYoungPerson(ctx, ours, { yesTo: ['keep', 'team', 'followUp'] });
		const [one, other] = [await aProject(), await aProject()];
		const yes = { scope: 'research', decision: 'yes', method: 'screen' };
		const both = { ...yes, by: 'young', projectId: one };
		const said = [
			both,
			{ ...both, by: 'guardian', method: 'paper' },
			{ ...both, projectId: other }
		];
		for (const each of said) await consents.record(ctx, malik, each);
		await contacts.keep(karen, malik, how);
		ctx.clock.advance(1000);
		await consents.record(ctx, malik, { ...both, decision: 'no', projectId: other });
		expect((await contacts.read(karen, malik)).isKept).toBe(true);
		await consents.record(ctx, malik, { ...both, projectId: other });
		await consents.record(ctx, malik, { ...both, decision: 'no' });
		expect((await contacts.read(karen, malik)).isKept).toBe(false);
	});

	it('stands while the story and who it is are erased as their time is over', async () => {
		await contacts.keep(young, freja, how);
		await identities.keep(karen, freja, { name: 'Zakarias Måneskær' });
		const due = { kept: 'identity', itemId: freja, dueOn: '2026-11-01' } as const;
		await erase(ctx, { initiativeId: ours }, due);
		expect((await identities.read(karen, freja)).isKept).toBe(false);
		expect(await contacts.lookUp(karen, freja, why)).toBe(how.reach);
	});

	describe('when its own years after the end are over', () => {
		beforeEach(async () => {
			await contacts.keep(young, freja, how);
			await ctx.db.commit(setups.put(ctx.db, ours, { ...noSetup, contactYears: 2 }, ''));
			expect((await contacts.read(karen, freja)).until).toBeNull();
			await initiatives.change(karen, ours, { endsOn: '2024-11-21' });
		});

		const tendDaily = async () => {
			await ctx.db.commit([settings.put(ctx.db, 'retention_round', '2026-12-21')]);
			await retention.tend(ctx);
			return isKept();
		};

		it('is shut, told of for 30 days, and then erased', async () => {
			expect(await contacts.read(karen, freja)).toMatchObject({
				until: '2026-11-21',
				isOver: true
			});
			expect(await outcome(contacts.keep(young, freja, how))).toBe('not_found');
			expect(await outcome(contacts.lookUp(karen, freja, why))).toBe('not_found');
			expect(await tendDaily()).toBe(true);
			const due = { kept: 'contact', itemId: freja, dueOn: '2026-11-21', erasesOn: '2026-12-22' };
			expect((await retention.read(karen, ours)).items).toMatchObject([due]);
			ctx.clock.advance(29 * 86_400_000);
			expect(await tendDaily()).toBe(true);
			ctx.clock.advance(86_400_000);
			expect(await tendDaily()).toBe(false);
		});

		it('is there again when the end was a slip of the pen', async () => {
			await tendDaily();
			await initiatives.change(karen, ours, { endsOn: '2026-11-21' });
			ctx.clock.advance(30 * 86_400_000);
			expect(await tendDaily()).toBe(true);
			expect(await contacts.lookUp(karen, freja, why)).toBe(how.reach);
		});

		it('can be put off with a reason', async () => {
			const put = { kept: 'contact', itemId: freja, until: '2027-06-30', reason: 'Bogen mangler' };
			await retention.prolong(karen, ours, put);
			expect(await contacts.read(karen, freja)).toMatchObject({ until: '2027-06-30' });
			expect(await contacts.lookUp(karen, freja, why)).toBe(how.reach);
		});
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
				contacts.tend(one),
				contacts.countShut(one)
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
