import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { aMember, anInitiative, as, outcome } from '$tests/support/context';
import { aMediaItem } from '$tests/support/media';
import { aStory, anExcerpt } from '$tests/support/story';
import { aToldStory, aYoungPerson } from '$tests/support/storyteller';
import { actorOf } from '../auth/actor';
import { contextFor, type Context } from '../context';
import { statement } from '../db/open';
import { openServices } from '../runtime';
import * as logChain from '../service/access-chain';
import * as cards from '../service/card';
import * as consents from '../service/consent';
import * as custodies from '../service/custody';
import * as guardians from '../service/guardian';
import * as contacts from '../service/contact-key';
import * as identities from '../service/identity';
import { noteReading } from '../service/reading';
import * as stories from '../service/story';
import * as storytellers from '../service/storyteller';
import { erase as eraseOver } from '../service/retention-erasing';
import * as withdrawals from '../service/withdrawal';
import * as worries from '../service/worry';
import { readSettings } from '../settings';
import { forget } from '../store/custody';
import { namesOf } from '../store/media-file';
import { operator } from './actor';
import { UsageError } from './command';
import { commands, help, run } from './run';

let folder: string;
let ctx: Context;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'traad-operator-'));
	ctx = await opened();
});

describe("the operator's command", () => {
	test('shows every command in its help', () => {
		for (const name of Object.keys(commands)) expect(help()).toContain(name);
	});

	test.each([
		['a command that is not there', ['frobnicate']],
		['an option that is not there', ['check', '--bogus']],
		['nothing at all', []]
	])('refuses %s, and says how it is meant', async (_, argv) => {
		await expect(typed(...argv)).rejects.toThrow(UsageError);
	});

	test('finds a whole database whole', async () => {
		expect((await typed('check')).data).toMatchObject({ ok: true, faults: [] });
	});

	test('finds it whole again after more was written, while nobody has searched', async () => {
		const lindaa = await anInitiative(ctx, 'lindaa');
		for (const words of ['Vi gik en tur.', 'Vi cyklede hjem.']) {
			await aStory(ctx, lindaa, words);
			expect((await typed('check')).data.faults).toEqual([]);
		}
	});

	test('tells of real names and contacts whose key is gone, and names nobody', async () => {
		const lindaa = await anInitiative(ctx, 'lindaa');
		const tove = as(ctx, await aMember(ctx, lindaa, 'secretariat'));
		const yesTo = ['keep', 'team', 'research', 'followUp'] as const;
		const young = await aYoungPerson(ctx, lindaa, { yesTo });
		await identities.keep(tove, young, { name: 'Zakarias' });
		await contacts.keep(tove, young, { reach: 'Skriv til min bror' });
		expect((await typed('check')).hasFailed).toBe(false);
		rmSync(join(folder, 'identity.key'));
		const { hasFailed, data } = await typed('check');
		const faults = [/^Real names .*: 1\. identity\.key/, /^Contacts .*: 1\. identity\.key/];
		expect(hasFailed).toBe(true);
		expect(data.faults).toEqual(faults.map((fault) => expect.stringMatching(fault)));
	});
});

describe('the log of who has read', () => {
	let lindaa: string;
	let tove: Context;

	beforeEach(async () => {
		lindaa = await anInitiative(ctx, 'lindaa');
		tove = as(ctx, await aMember(ctx, lindaa, 'secretariat'));
	});

	const read = async () => {
		await noteReading(tove, await aStory(ctx, lindaa, 'Vi gik en tur.'), 'team');
		await logChain.link(ctx);
	};

	test('has a head to note elsewhere, which is compared later', async () => {
		expect((await typed('check')).data.log).toBe('0');
		await read();
		const { data } = await typed('check');
		expect(data).toMatchObject({ ok: true, log: expect.stringMatching(/^1:[\da-f]{64}$/) });
		await read();
		const head = String(data.log);
		expect((await typed('check', '--log', head)).data).toMatchObject({ ok: true });
		expect((await typed('check', '--log', head.slice(0, 14))).data).toMatchObject({ ok: true });
		for (const other of [head.replace('1:', '2:'), head.replace('1:', '3:')]) {
			const { hasFailed, data: told } = await typed('check', '--log', other);
			expect([hasFailed, told.faults]).toEqual([
				true,
				[expect.stringContaining(`link ${other[0]}`)]
			]);
		}
	});

	test.each(['1', '1:abc', '0:abcdefabcdef', 'x:abcdefabcdef'])('refuses %s', async (noted) => {
		await expect(typed('check', '--log', noted)).rejects.toThrow(UsageError);
	});

	test('that was changed is told by the number of its link, without a word of it', async () => {
		await read();
		await read();
		await ctx.db.commit([
			statement(sql`update access_log set user_id = 'nobody'
			where id = (select item_id from access_link where n = 2)`)
		]);
		const { hasFailed, data } = await typed('check');
		expect(hasFailed).toBe(true);
		expect(data.faults).toEqual(['The log of who has read: link 2: its line was changed.']);
	});

	test('goes on from where a restored backup ends', async () => {
		await read();
		await typed('backup', 'safe.db');
		await read();
		const { data } = await typed('check');
		ctx.db.close();
		await typed('restore', 'safe.db');
		ctx = await opened();
		await logChain.link(ctx);
		expect((await typed('check')).data).toMatchObject({ ok: true });
		expect((await typed('check', '--log', String(data.log))).hasFailed).toBe(true);
	});

	test('is begun anew by hand alone, where its key is lost', async () => {
		await read();
		expect(await outcome(typed('log', 'anew'))).toBe('log_key_kept');
		rmSync(join(folder, 'access-log.key'));
		const { data } = await typed('check');
		expect(data.faults).toEqual([expect.stringContaining('access-log.key')]);
		expect((await typed('log', 'anew')).data).toEqual({ links: 1 });
		expect((await typed('check')).hasFailed).toBe(false);
	});
});

describe('accounts, roles and tokens', () => {
	beforeEach(async () => {
		await anInitiative(ctx, 'lindaa');
	});

	test('a user is made, becomes a member, and gets a token that is told once', async () => {
		await typedWith(
			{ input: 'en rød tråd i det hele' },
			'user',
			'create',
			...named,
			'--password',
			'-'
		);
		await typed('member', 'add', ...who, '--role', 'fieldworker');
		const { data } = await typed('token', 'create', ...who, '--role', 'fieldworker', '--days', '3');
		expect(data.token).toEqual(expect.any(String));
		expect(await actorOf(ctx.db, { bearer: String(data.token) }, ctx.now())).toMatchObject({
			actor: { kind: 'token', memberships: [{ role: 'fieldworker' }] }
		});
	});

	test('a user without a password gets a link to choose one', async () => {
		const { data } = await typed('user', 'create', ...named);
		expect(data.passwordLink).toMatch(/^http:\/\/localhost:3000\//);
	});

	test('a password is not taken from the command line, where it would stay', async () => {
		await expect(typed('user', 'create', ...named, '--password', 'hunter2hunter2')).rejects.toThrow(
			UsageError
		);
	});

	test('a token needs the role, and a role needs the account', async () => {
		await typed('user', 'create', ...named);
		expect(await outcome(typed('token', 'create', ...who, '--role', 'decider'))).toBe('forbidden');
		const stranger = ['--email', 'nobody@example.org', '--initiative', 'lindaa'];
		expect(await outcome(typed('member', 'add', ...stranger, '--role', 'decider'))).toBe(
			'not_found'
		);
	});

	const named = ['--email', 'mette@example.org', '--name', 'Mette Skovlund'];
	const who = ['--email', 'mette@example.org', '--initiative', 'lindaa'];
});

describe('a backup', () => {
	test('brings back what was there, and keeps what it replaced', async () => {
		await anInitiative(ctx, 'before');
		await typed('backup', 'safe.db');
		await anInitiative(ctx, 'after');
		ctx.db.close();

		const { data } = await typed('restore', 'safe.db');

		expect(await slugs(await opened())).toEqual(['before']);
		expect(await slugs(await opened(`file:${String(data.kept)}`))).toEqual(['after', 'before']);
	});

	test('brings back pictures and sound', async () => {
		const item = await aMediaItem(ctx, await anInitiative(ctx, 'lindaa'));
		const [name = ''] = await namesOf(ctx.db, [item.id]);
		const before = await ctx.media.files.read(name);
		await typed('backup', 'safe.db');
		ctx.db.close();
		rmSync(join(folder, 'media'), { recursive: true });

		await typed('restore', 'safe.db');

		expect(await (await opened()).media.files.read(name)).toEqual(before);
	});

	test('leaves what was taken back since then taken back, pictures too', async () => {
		const lindaa = await anInitiative(ctx, 'lindaa');
		const one = await aYoungPerson(ctx, lindaa);
		const all = await aToldStory(ctx, lindaa, one, 'ordene om skydebanen i skoven');
		const picture = await aMediaItem(ctx, lindaa, { storytellerId: one });
		const other = await aYoungPerson(ctx, lindaa);
		const some = await aToldStory(ctx, lindaa, other, 'ordene om bagværk i køkkenet');
		const [name = ''] = await namesOf(ctx.db, [picture.id]);
		await typed('backup', 'safe.db');
		await withdrawals.create(ctx, one, { all: true });
		await withdrawals.create(ctx, other, { itemId: some.excerptId });
		await consents.record(ctx, other, { scope: 'research', by: 'guardian', decision: 'no' });
		ctx.db.close();

		const { data } = await typed('restore', 'safe.db');

		expect(data).toMatchObject({ withdrawals: 2, unplaced: [] });
		const now = await opened();
		expect(await now.media.files.size(name)).toBeUndefined();
		expect(readFileSync(join(folder, 'traad.db')).includes('skydebanen')).toBe(false);
		const quotes = await now.db.raw('select quote, state from excerpt where id in (?, ?)', [
			...[all.excerptId, some.excerptId]
		]);
		expect(quotes).toEqual([1, 2].map(() => ({ quote: '', state: 'withdrawn' })));
		expect((await withdrawals.list(now, one)).map(({ what }) => what)).toEqual(['all']);
		expect((await consents.read(now, other)).items.map(({ scope }) => scope)).toEqual([
			...['keep', 'research']
		]);
	});

	test('leaves what was erased since then, as its time was over, erased', async () => {
		const lindaa = await anInitiative(ctx, 'lindaa');
		const one = await aYoungPerson(ctx, lindaa);
		const { excerptId } = await aToldStory(ctx, lindaa, one, 'ordene om skydebanen i skoven');
		const [story] = await ctx.db.raw('select id from story');
		await typed('backup', 'safe.db');
		const due = { kept: 'story', itemId: String(story?.id), dueOn: '2026-11-29' } as const;
		await eraseOver(ctx, { initiativeId: lindaa }, due);
		ctx.db.close();

		await typed('restore', 'safe.db');

		expect(readFileSync(join(folder, 'traad.db')).includes('skydebanen')).toBe(false);
		const now = await opened();
		const left = await now.db.raw('select state, quote from excerpt where id = ?', [excerptId]);
		expect(left).toEqual([{ state: 'withdrawn', quote: '' }]);
		expect((await withdrawals.list(now, one)).map(({ isByTime }) => isByTime)).toEqual([true]);
	});

	test('takes what was taken back out of worries and answers to guardians too', async () => {
		const lindaa = await anInitiative(ctx, 'lindaa');
		const tove = as(ctx, await aMember(ctx, lindaa, 'secretariat'));
		const one = await aYoungPerson(ctx, lindaa);
		await aToldStory(ctx, lindaa, one, 'ordene om skydebanen i skoven');
		const words = 'Jeg blev bange. Der stod: “ordene om skydebanen i skoven”.';
		await worries.create(tove, lindaa, { storytellerId: one, words });
		const guardian = {
			kind: 'guardian',
			as: 'guardian',
			initiativeId: lindaa,
			storytellerId: one
		} as const;
		await guardians.askErasure(as(ctx, guardian));
		await guardians.answerErasure(tove, one, { answer: words });
		await typed('backup', 'safe.db');
		await withdrawals.create(ctx, one, { all: true });
		ctx.db.close();

		await typed('restore', 'safe.db');

		const now = await opened();
		const { items } = await worries.list(as(now, tove.actor), lindaa);
		const { requests } = await guardians.mine(as(now, guardian));
		const left = [items[0]?.words, requests[0]?.answer];
		expect(left).toEqual([1, 2].map(() => expect.stringContaining('Jeg blev bange')));
		expect(readFileSync(join(folder, 'traad.db')).includes('skydebanen')).toBe(false);
	});

	test('brings back no real name that was forgotten since then, and leaves the others', async () => {
		const lindaa = await anInitiative(ctx, 'lindaa');
		const tove = as(ctx, await aMember(ctx, lindaa, 'secretariat'));
		const [one, other] = [await aYoungPerson(ctx, lindaa), await aYoungPerson(ctx, lindaa)];
		await identities.keep(tove, one, { name: 'Zakarias' });
		await identities.keep(tove, other, { name: 'Åse' });
		await typed('backup', 'safe.db');
		await identities.forget(tove, one);
		ctx.db.close();

		await typed('restore', 'safe.db');

		const now = as(await opened(), tove.actor);
		expect((await identities.read(now, one)).isKept).toBe(false);
		expect(await identities.lookUp(now, other, { reason: 'Et brev' })).toMatchObject({
			name: 'Åse'
		});
	});

	test('brings back no contact that was deleted since then, and leaves the others', async () => {
		const lindaa = await anInitiative(ctx, 'lindaa');
		const tove = as(ctx, await aMember(ctx, lindaa, 'secretariat'));
		const yesTo = ['keep', 'team', 'research', 'followUp'] as const;
		const one = await aYoungPerson(ctx, lindaa, { yesTo });
		const other = await aYoungPerson(ctx, lindaa, { yesTo });
		const changed = await aYoungPerson(ctx, lindaa, { yesTo });
		for (const each of [one, other, changed]) {
			await contacts.keep(tove, each, { reach: 'Skriv til min bror' });
		}
		await typed('backup', 'safe.db');
		await contacts.forget(tove, one);
		await contacts.keep(tove, changed, { reach: 'Skriv til min søster' });
		ctx.db.close();

		await typed('restore', 'safe.db');

		const now = as(await opened(), tove.actor);
		const isKept = async (each: string) => (await contacts.read(now, each)).isKept;
		expect([await isKept(one), await isKept(changed)]).toEqual([false, false]);
		const asked = contacts.lookUp(now, other, { reason: 'Ti år efter' });
		expect(await asked).toBe('Skriv til min bror');
	});

	test('ends the cards again that were ended since then, and no others', async () => {
		const lindaa = await anInitiative(ctx, 'lindaa');
		const mette = as(ctx, await aMember(ctx, lindaa, 'fieldworker'));
		const one = await aYoungPerson(ctx, lindaa, { ageBand: '10-12' });
		const lost = await cards.create(mette, one);
		const theirs = await cards.create(mette, one, 'guardian');
		const kept = await cards.create(mette, await aYoungPerson(ctx, lindaa));
		const { token } = await cards.signIn(ctx, theirs.code, '10.0.0.1');
		await typed('backup', 'safe.db');
		await cards.create(mette, one);
		await cards.endGuardian(mette, one);
		ctx.db.close();

		await typed('restore', 'safe.db');

		const now = await opened();
		for (const { code } of [lost, theirs]) {
			expect(await outcome(cards.signIn(now, code, '10.0.0.1'))).toBe('wrong_credentials');
		}
		expect((await actorOf(now.db, { visit: token }, now.now())).actor.kind).toBe('nobody');
		expect(await outcome(cards.signIn(now, kept.code, '10.0.0.1'))).toBe('ok');
	});

	test('leaves custody as it was last, and lets in nobody who lost it', async () => {
		const lindaa = await anInitiative(ctx, 'lindaa');
		const mette = as(ctx, await aMember(ctx, lindaa, 'fieldworker'));
		const two = { custody: 'two', guardianRelation: 'mor', otherRelation: 'far' };
		const all = { ageBand: '10-12', yesTo: ['team'] } as const;
		const [lost, won, forgotten] = [
			await aYoungPerson(ctx, lindaa, all),
			await aYoungPerson(ctx, lindaa, all),
			await aYoungPerson(ctx, lindaa, all)
		];
		await storytellers.change(mette, lost, two);
		const noted = { custody: 'decided', custodyNote: 'Mor hedder Anna.' };
		await storytellers.change(mette, forgotten, noted);
		const theirs = await cards.create(mette, lost, 'otherGuardian');
		await typed('backup', 'safe.db');
		const why = 'Statsforvaltningen har afgjort det.';
		await storytellers.change(mette, lost, { custody: 'decided', custodyNote: why });
		await storytellers.change(mette, won, two);
		const no = { scope: 'team', by: 'otherGuardian', decision: 'no', method: 'oral' };
		await consents.record(mette, won, no);
		await ctx.db.commit([forget(ctx.db, forgotten)]);
		const known = await custodies.list(mette, lost);
		ctx.db.close();

		await typed('restore', 'safe.db');

		const now = as(await opened(), mette.actor);
		expect(await outcome(cards.signIn(now, theirs.code, '10.0.0.1'))).toBe('wrong_credentials');
		expect(await custodies.list(now, lost)).toEqual(known);
		expect(known).toMatchObject([{ custody: 'decided', note: why }, two]);
		expect(await custodies.list(now, forgotten)).toMatchObject([{ custody: 'decided', note: '' }]);
		const { items, mayUse } = await consents.read(now, won);
		expect(mayUse.team).toBe(false);
		expect(items.at(-1)).toMatchObject({ by: 'otherGuardian', relation: 'far' });
	});

	test('closes words again that were pointed at and taken back since then', async () => {
		const lindaa = await anInitiative(ctx, 'lindaa');
		const mette = as(ctx, await aMember(ctx, lindaa, 'fieldworker'));
		const story = await aStory(mette, lindaa, 'Han skyder til skive hver uge. Han cykler.');
		const changed = await aStory(mette, lindaa, 'Hun tegner i bussen hver morgen.');
		await typed('backup', 'safe.db');
		const { id } = await anExcerpt(mette, story, 'til skive hver uge');
		await withdrawals.create(ctx, story.storytellerId, { itemId: id });
		const edited = await stories.change(mette, changed.id, { text: `${changed.plainText} Ja.` });
		const lost = await anExcerpt(mette, edited, 'i bussen');
		await withdrawals.create(ctx, changed.storytellerId, { itemId: lost.id });
		ctx.db.close();

		const { data, lines } = await typed('restore', 'safe.db');

		const now = as(await opened(), mette.actor);
		expect(await outcome(anExcerpt(now, story, 'skive'))).toBe('words_withdrawn');
		expect(await outcome(anExcerpt(now, story, 'Han cykler'))).toBe('ok');
		expect(data.unplaced).toMatchObject([{ storyId: changed.id }]);
		expect(lines.join(' ')).toContain('by hand');
	});

	test('says so when nobody can tell what was taken back since then', async () => {
		await typed('backup', 'safe.db');
		ctx.db.close();
		for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `traad.db${end}`), { force: true });

		const { data, lines } = await typed('restore', 'safe.db');

		expect(data).toMatchObject({ withdrawals: null, kept: null });
		expect(lines.join(' ')).toContain('is not known here');
	});

	test('never overwrites a file', async () => {
		writeFileSync(join(folder, 'mine.txt'), 'mine');
		await expect(typed('backup', 'mine.txt')).rejects.toThrow(UsageError);
	});

	test.each([
		['changed in one byte', changeOneByte],
		['cut off', (file: string) => truncate(file, 8192)],
		['emptied', (file: string) => truncate(file, 0)]
	])('that was %s is found out, and not restored', async (_, damage) => {
		await typed('backup', 'safe.db');
		await damage(join(folder, 'safe.db'));
		expect(await typed('check', 'safe.db')).toMatchObject({ hasFailed: true });
		await expect(typed('restore', 'safe.db')).rejects.toThrow(UsageError);
		expect(existsSync(join(folder, 'traad.db'))).toBe(true);
		expect(readdirSync(folder).filter((name) => /^traad-/.test(name))).toEqual([]);
	});

	test('of a database on a server is made there', async () => {
		const databaseUrl = 'http://127.0.0.1:8080';
		await expect(typedWith({ databaseUrl }, 'backup', 'remote.db')).rejects.toThrow(UsageError);
		await expect(typedWith({ databaseUrl }, 'restore', 'safe.db')).rejects.toThrow(UsageError);
	});

	test('without its checksum is still checked page by page', async () => {
		writeFileSync(join(folder, 'no.db'), 'not a database, whatever it is called '.repeat(100));
		expect(await typed('check', 'no.db')).toMatchObject({ hasFailed: true });
	});
});

async function opened(databaseUrl?: string): Promise<Context> {
	const settings = { ...readSettings({ DATA_DIR: folder }), ...(databaseUrl && { databaseUrl }) };
	return contextFor(await openServices(settings), operator);
}

function typed(...argv: string[]) {
	return typedWith({}, ...argv);
}

function typedWith(set: { input?: string; databaseUrl?: string }, ...argv: string[]) {
	const { input, databaseUrl } = set;
	const settings = { ...readSettings({ DATA_DIR: folder }), ...(databaseUrl && { databaseUrl }) };
	return run(
		() => Promise.resolve(ctx),
		{ argv, cwd: folder, input },
		{ settings, cwd: folder, input }
	);
}

async function slugs(at: Context) {
	const rows = await at.db.raw('select slug from initiative order by slug');
	return rows.map(({ slug }) => slug);
}

async function changeOneByte(file: string) {
	const handle = await open(file, 'r+');
	const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, 5000);
	await handle.write(Buffer.from([(buffer[0] ?? 0) ^ 0xff]), 0, 1, 5000);
	await handle.close();
}
