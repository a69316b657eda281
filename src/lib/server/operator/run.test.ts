import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { open, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { anInitiative, outcome } from '$tests/support/context';
import { aMediaItem } from '$tests/support/media';
import { actorOf } from '../auth/actor';
import { contextFor, type Context } from '../context';
import { openServices } from '../runtime';
import { readSettings } from '../settings';
import { namesOf } from '../store/media-file';
import { operator } from './answer';
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
});

describe('accounts, roles and tokens', () => {
	beforeEach(async () => {
		await anInitiative(ctx, 'lindaa');
	});

	test('a user is made, becomes a member, and gets a token that is told once', async () => {
		await typedWith('en rød tråd i det hele', 'user', 'create', ...named, '--password', '-');
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
	return typedWith(undefined, ...argv);
}

function typedWith(input: string | undefined, ...argv: string[]) {
	const settings = readSettings({ DATA_DIR: folder });
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
