import { sql, type SQL } from 'drizzle-orm';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { roles } from '$lib/domain/access/role';
import { statement } from '$lib/server/db/open';
import { signerWith } from '$lib/server/signer';
import {
	aContext,
	aMember,
	anInitiative,
	as,
	outcome,
	type TestContext
} from '$tests/support/context';
import { aStory } from '$tests/support/story';
import * as chain from './access-chain';
import * as demo from './demo';
import * as identities from './identity';
import { noteReading, noteReadings } from './reading';
import { erase } from './retention-erasing';

const aMinute = 60_000;
const aDay = 24 * 60 * aMinute;

let ctx: TestContext;
let ours: string;
let mette: TestContext;
let story: { id: string; storytellerId: string };

beforeEach(async () => {
	ctx = await aContext();
	ours = await anInitiative(ctx);
	mette = as(ctx, await aMember(ctx, ours, 'secretariat'));
	story = await aStory(ctx, ours, 'Vi gik en tur.');
	await ctx.db.commit([statement(sql`delete from access_log`)]);
});

/** Mette reads the story on some days, and each time it is linked after a minute. */
async function aLog(days: number): Promise<void> {
	for (let day = 0; day < days; day++) {
		await noteReading(mette, story, 'team');
		ctx.clock.advance(aMinute);
		await chain.link(ctx);
		ctx.clock.advance(aDay);
	}
}

const change = (query: SQL) => ctx.db.commit([statement(query)]);
const faultOf = async () => (await chain.verify(ctx)).fault;
const links = () =>
	ctx.db.raw<Record<string, string | number>>('select * from access_link order by n');

describe('who may', () => {
	it.each(roles)('a %s neither links nor looks it over', async (role) => {
		const member = as(ctx, await aMember(ctx, ours, role));
		for (const act of [chain.link, chain.verify, chain.tend, chain.beginAnew]) {
			expect(await outcome(act(member))).toBe('forbidden');
		}
		const isToTell = role === 'secretariat';
		expect(await outcome(chain.told(member, ours))).toBe(isToTell ? 'ok' : 'not_found');
	});

	it('the secretariat of another initiative is not told', async () => {
		const theirs = await anInitiative(ctx);
		const stranger = as(ctx, await aMember(ctx, theirs, 'secretariat'));
		expect(await outcome(chain.told(stranger, ours))).toBe('not_found');
	});
});

describe('the chain of the log', () => {
	it('gets what came, once, and says nothing of who read what', async () => {
		await aLog(3);
		expect(await chain.link(ctx)).toBe(0);
		const all = await links();
		expect(all.map(({ n }) => n)).toEqual([1, 2, 3]);
		expect(await chain.verify(ctx)).toMatchObject({ n: 3, hash: all[2]?.hash, fault: null });
		expect(JSON.stringify(all)).not.toMatch(new RegExp(`${story.id}|${story.storytellerId}|team`));
	});

	it('begins with what there was before it', async () => {
		for (let day = 0; day < 3; day++) {
			await noteReading(mette, story, 'team');
			ctx.clock.advance(40 * aDay);
		}
		expect(await chain.link(ctx)).toBe(3);
		expect(await faultOf()).toBeNull();
	});

	it('is not forked by two processes, nor by many at once', async () => {
		await aLog(1);
		await noteReading(mette, story, 'print:team');
		const linked = await Promise.all(Array.from({ length: 5 }, () => chain.link(ctx)));
		expect(linked.toSorted()).toEqual([0, 0, 0, 0, 1]);
		expect(await chain.verify(ctx)).toMatchObject({ n: 2, fault: null });
	});

	it('holds what was read while the process stood still or its clock was wrong', async () => {
		await aLog(1);
		await noteReading(mette, story, 'team');
		ctx.clock.advance(3 * aDay);
		expect(await chain.link(ctx)).toBe(1);
		ctx.clock.advance(-10 * aDay);
		await noteReading(mette, story, 'export:team');
		expect(await chain.link(ctx)).toBe(1);
		expect(await faultOf()).toBeNull();
	});

	it('signs for which research project words left', async () => {
		await aLog(1);
		await noteReadings(mette, [story], 'export:research', 'p');
		await chain.link(ctx);
		expect(await faultOf()).toBeNull();
		for (const other of ['q', '']) {
			await change(sql`update access_log set project_id = ${other} where project_id <> ''`);
			expect(await faultOf()).not.toBeNull();
			await change(sql`update access_log set project_id = 'p' where purpose = 'export:research'`);
		}
		expect(await faultOf()).toBeNull();
	});

	it('holds who looked up a name, and why', async () => {
		await identities.keep(mette, story.storytellerId, { name: 'Zakarias' });
		await identities.lookUp(mette, story.storytellerId, { reason: 'Brev hjem' });
		expect(await chain.link(ctx)).toBe(1);
		expect(await faultOf()).toBeNull();
		await change(sql`update identity_look_up set reason = 'Noget andet'`);
		expect(await faultOf()).toEqual({ n: 1, why: 'row' });
	});

	it.each([
		[
			'a line that was changed',
			sql`update access_log set user_id = 'nobody'`,
			{ n: 1, why: 'row' }
		],
		[
			'a line that was dated back',
			sql`update access_log set at = at - 1 where "on" like '%-23'`,
			{ n: 2, why: 'row' }
		],
		[
			'a line that was taken out',
			sql`delete from access_log where "on" like '%-23'`,
			{ n: 2, why: 'gone' }
		],
		['all lines taken out', sql`delete from access_log`, { n: 1, why: 'gone' }],
		[
			'a link that was changed',
			sql`update access_link set month = '2020-01' where n = 3`,
			{ n: 3, why: 'link' }
		],
		['a link that was taken out', sql`delete from access_link where n = 2`, { n: 2, why: 'link' }],
		['the first link taken out', sql`delete from access_link where n = 1`, { n: 1, why: 'link' }],
		[
			'a link that was put before them',
			sql`insert into access_link select 0, kind, null, initiative_id, month, at, digest, hash from access_link where n = 1`,
			{ n: 1, why: 'link' }
		],
		[
			'a link that was put after them',
			sql`insert into access_link select 5, 'month', null, initiative_id, month, at, digest, hash from access_link where n = 4`,
			{ n: 5, why: 'link' }
		],
		[
			'the rows of two links swapped',
			sql`update access_link set digest = (select digest from access_link where n = 1) where n = 2`,
			{ n: 2, why: 'link' }
		]
	])('shows %s', async (_, query, fault) => {
		await aLog(4);
		expect(await faultOf()).toBeNull();
		await change(query);
		expect(await faultOf()).toEqual(fault);
	});

	it('shows a line that was put in and dated back, also after the next round', async () => {
		await aLog(3);
		await change(sql`insert into access_log (id, storyteller_id, story_id, user_id, purpose, "on", at)
			select 'new', storyteller_id, story_id, 'nobody', purpose, "on", at + 1 from access_log where "on" like '%-23'`);
		expect(await faultOf()).toMatchObject({ why: 'outside' });
		await chain.link(ctx);
		expect(await faultOf()).toMatchObject({ why: 'outside' });
	});

	it('shows a tail that was cut off to whoever has noted the head', async () => {
		await aLog(4);
		const { n, hash } = await chain.verify(ctx);
		expect((await chain.verify(ctx, { n, hash: hash.slice(0, 12) })).fault).toBeNull();
		await change(sql`delete from access_log where "on" > '2026-11-23'`);
		await change(sql`delete from access_link where n > 2`);
		expect(await faultOf()).toBeNull();
		expect((await chain.verify(ctx, { n, hash })).fault).toEqual({ why: 'short', n: 4 });
		await aLog(2);
		expect((await chain.verify(ctx, { n, hash })).fault).toEqual({ why: 'noted', n: 4 });
	});
});

describe('what is taken away when its time is over', () => {
	const due = { kept: 'log', itemId: '2026-11', dueOn: '2027-11-30' } as const;

	it('leaves its links, and the chain is whole', async () => {
		await aLog(3);
		ctx.clock.advance(20 * aDay);
		await aLog(1);
		await erase(ctx, { initiativeId: ours }, due);
		expect(await ctx.db.raw('select "on" from access_log')).toHaveLength(1);
		expect((await links()).map(({ kind }) => kind)).toEqual([
			...['reading', 'reading', 'reading', 'reading', 'month']
		]);
		expect(await faultOf()).toBeNull();
	});

	it('does not cover for what was taken out of another month', async () => {
		await aLog(3);
		ctx.clock.advance(20 * aDay);
		await aLog(1);
		await erase(ctx, { initiativeId: ours }, due);
		await change(sql`delete from access_log`);
		expect(await faultOf()).toEqual({ n: 4, why: 'gone' });
	});

	it('is not forged by a record of it alone', async () => {
		await aLog(2);
		await change(sql`delete from access_log`);
		await change(sql`insert into retention_act (id, initiative_id, kept, item_id, act, due_on, "by", at)
			values ('x', ${ours}, 'log', '2026-11', 'erased', '2026-11-30', 'retention', 1)`);
		expect(await faultOf()).toEqual({ n: 1, why: 'gone' });
	});

	it('waits while the key is missing, so that nobody takes it for tampering', async () => {
		await aLog(2);
		const keyless = { ...ctx, signer: signerWith(join(tmpdir(), 'no', 'such.key')) };
		const tried = erase(keyless, { initiativeId: ours }, due);
		expect(await outcome(tried)).toBe('log_key_missing');
		expect(await ctx.db.raw('select id from access_log')).toHaveLength(2);
	});
});

describe('the demo', () => {
	const longAgo = () => ({ ...mette, now: () => ctx.now() - 400 * aDay });

	it('tells of what was read long ago, and is linked with it', async () => {
		await aLog(2);
		await noteReading(longAgo(), story, 'team');
		expect(await faultOf()).toMatchObject({ why: 'outside' });
		await demo.finish(ctx, ours);
		expect(await chain.verify(ctx)).toMatchObject({ n: 3, fault: null });
	});

	it('that is still being loaded is not taken for a log that was changed', async () => {
		await aLog(2);
		await change(sql`update initiative set is_demo = 1`);
		await noteReading(longAgo(), story, 'team');
		expect(await faultOf()).toBeNull();
	});

	it('that is thrown away takes its lines along, and leaves the links of all', async () => {
		const theirs = await anInitiative(ctx);
		await aLog(2);
		const other = await aStory(ctx, theirs, 'Vi cyklede.');
		await noteReading(as(ctx, await aMember(ctx, theirs, 'secretariat')), other, 'team');
		await chain.link(ctx);
		await demo.clear(ctx, ours, []);
		expect((await links()).map(({ kind }) => kind).at(-1)).toBe('initiative');
		expect(await faultOf()).toBeNull();
		await change(sql`delete from access_log`);
		expect(await faultOf()).toMatchObject({ why: 'gone' });
	});
});

describe('without its key', () => {
	const elsewhere = () => ({
		...ctx,
		signer: signerWith(join(mkdtempSync(join(tmpdir(), 'traad-key-')), 'access-log.key'))
	});

	it('nothing is linked or told to be whole, until the key is back', async () => {
		await aLog(2);
		await noteReading(mette, story, 'export:team');
		const other = elsewhere();
		for (const given of [other, { ...other, key: other.signer.begin() }]) {
			expect(await outcome(chain.link(given))).toBe('log_key_missing');
			expect((await chain.verify(given)).fault).toEqual({ why: 'key' });
		}
		expect(await chain.link(ctx)).toBe(1);
		expect(await faultOf()).toBeNull();
	});

	it('one changed link does not make the key another one', async () => {
		await aLog(3);
		await change(sql`update access_link set hash = 'x' where n = 3`);
		await noteReading(mette, story, 'export:team');
		expect(await chain.link(ctx)).toBe(1);
		expect(await faultOf()).toEqual({ n: 3, why: 'link' });
	});

	it('is begun anew only where the key is gone', async () => {
		await aLog(3);
		expect(await outcome(chain.beginAnew(ctx))).toBe('log_key_kept');
		const { hash } = await chain.verify(ctx);
		const other = elsewhere();
		expect(await chain.beginAnew(other)).toBe(3);
		expect((await chain.verify(other)).fault).toBeNull();
		expect((await chain.verify(other, { n: 3, hash })).fault).toEqual({ why: 'noted', n: 3 });
	});
});

describe('what the secretariat is told', () => {
	it('is whether it was whole when it was last looked over, and since when', async () => {
		expect(await chain.told(mette, ours)).toBeUndefined();
		await chain.tend(ctx);
		expect(await chain.told(mette, ours)).toMatchObject({ since: null, isWhole: true });
		await aLog(1);
		await chain.tend(ctx);
		expect(await chain.told(mette, ours)).toEqual({
			...{ since: ctx.now() - aDay, at: ctx.now(), isWhole: true }
		});
		await change(sql`delete from access_log`);
		await chain.tend(ctx);
		expect(await chain.told(mette, ours)).toMatchObject({ isWhole: false });
	});
});
