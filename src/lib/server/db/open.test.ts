import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outcome } from '$tests/support/context';
import { startLibsqlServer, type LibsqlServer } from '$tests/support/libsql-server';
import { guardVersion, openDb, statement, type Db } from './open';
import { initiative, passwordReset, setting } from './schema';

let folder: string;
let db: Db;

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'traad-'));
	db = await openDb({ url: `file:${join(folder, 'traad.db')}` });
});

const anInitiative = (id: string) =>
	db.read.insert(initiative).values({ id, slug: id, name: id, createdAt: 0 });

const rename = (id: string, version: number, name: string) => [
	guardVersion('initiative', id, version),
	db.read
		.update(initiative)
		.set({ name, version: version + 1 })
		.where(eq(initiative.id, id))
];

const nameOf = async (id: string) =>
	(await db.read.select({ name: initiative.name }).from(initiative).where(eq(initiative.id, id)))[0]
		?.name;

describe('a commit', () => {
	theSameEverywhere();

	it('keeps a thousand writes beside reads', async () => {
		await Promise.all(
			Array.from({ length: 1000 }, async (_, n) => {
				await db.commit([db.read.insert(setting).values({ key: `${n}`, value: 'x' })]);
				await db.read.select({ key: setting.key }).from(setting).limit(1);
			})
		);
		expect(await db.raw('select count(*) as n from setting')).toEqual([{ n: 1000 }]);
	});

	it('on a full disk says so; reads go on, and writes again once there is room', async () => {
		await db.commit([anInitiative('a')]);
		const [size] = await db.raw('select page_count as n from pragma_page_count');
		await db.commit([statement(sql.raw(`pragma max_page_count = ${Number(size?.n)}`))]);
		const large = { key: 'large', value: 'x'.repeat(100_000) };
		expect(await outcome(db.commit([db.read.insert(setting).values(large)]))).toBe('disk_full');
		expect(await nameOf('a')).toBe('a');
		await db.commit([statement(sql.raw('pragma max_page_count = 100000'))]);
		expect(await outcome(db.commit([db.read.insert(setting).values(large)]))).toBe('ok');
	});
});

describe('the database', () => {
	it('cannot be written through its reading side', async () => {
		const write = db.read.insert(setting).values({ key: 'k', value: 'v' }).run();
		await expect(write).rejects.toThrow();
	});

	it('answers what is asked again with the rows as they are then; what failed in between holds nothing open', async () => {
		const ids = () => db.raw('select id from initiative where id >= ? order by id', ['']);
		const tooLarge = () =>
			db.raw('select abs(iif(id = ?, -9223372036854775808, 0)) as n from initiative', ['b']);
		await db.commit([anInitiative('a')]);
		expect(await ids()).toEqual([{ id: 'a' }]);
		expect(await tooLarge()).toEqual([{ n: 0 }]);
		await db.commit([anInitiative('b')]);
		await expect(tooLarge()).rejects.toThrow();
		await db.commit([db.read.delete(initiative).where(eq(initiative.id, 'b'))]);
		expect(await tooLarge()).toEqual([{ n: 0 }]);
		expect(await ids()).toEqual([{ id: 'a' }]);
		await db.checkpoint();
		expect(statSync(join(folder, 'traad.db-wal')).size).toBe(0);
	});

	it('answers more different queries than it keeps in mind', async () => {
		for (let round = 0; round < 2; round++) {
			for (let n = 0; n < 300; n++) {
				expect(await db.raw(`select ${n} as n`)).toEqual([{ n }]);
			}
		}
	});

	it('lies where its address says, whatever its folder is called', async () => {
		const file = join(folder, '100 % ærø', 'traad.db');
		const other = await openDb({ url: `file:${file}` });
		other.close();
		expect(existsSync(file)).toBe(true);
	});

	it('leaves no deleted words on disk after a checkpoint', async () => {
		const words = 'kanariefuglen sang ved midnat';
		await db.commit([db.read.insert(setting).values({ key: 'k', value: words })]);
		await db.commit([db.read.delete(setting).where(eq(setting.key, 'k'))]);
		await db.checkpoint();
		const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
		expect(files.some((bytes) => bytes.includes(words))).toBe(false);
	});

	it('written by a newer version is refused', async () => {
		await db.commit([
			statement(
				sql`insert into __drizzle_migrations (hash, created_at) values ('later', 99999999999999)`
			)
		]);
		await expect(openDb({ url: `file:${join(folder, 'traad.db')}` })).rejects.toThrow(/newer/);
	});

	it('copies itself whole to a backup', async () => {
		await db.commit([anInitiative('a')]);
		const copy = join(folder, 'copy.db');
		await db.backup(copy);
		const restored = await openDb({ url: `file:${copy}` });
		expect(await restored.raw('select id from initiative')).toEqual([{ id: 'a' }]);
	});
});

describe('a libSQL server', () => {
	let server: LibsqlServer;
	beforeEach(async () => {
		server = await startLibsqlServer(join(folder, 'remote.db'), 'a token');
		db = await openDb({ url: server.url, authToken: 'a token' });
	});
	afterEach(() => {
		db.close();
		return server.close();
	});

	theSameEverywhere();

	it('is opened again with what is in it', async () => {
		await db.commit([anInitiative('a')]);
		db = await openDb({ url: server.url, authToken: 'a token' });
		expect(await nameOf('a')).toBe('a');
	});

	it('lets nobody in without the token', async () => {
		await expect(openDb({ url: server.url })).rejects.toThrow('401');
	});

	it('that does not enforce foreign keys is refused', async () => {
		server.run('PRAGMA foreign_keys = OFF');
		await expect(openDb({ url: server.url, authToken: 'a token' })).rejects.toThrow(/foreign keys/);
	});
});

/** What holds for a file and for a server. */
function theSameEverywhere(): void {
	it('does all of its changes or none', async () => {
		await db.commit([anInitiative('a')]);
		const clash = db.commit([anInitiative('b'), anInitiative('a')]);
		expect(await outcome(clash)).toBe('id_taken');
		expect(await nameOf('b')).toBeUndefined();
	});

	it('decided on an old version changes nothing', async () => {
		await db.commit([anInitiative('a')]);
		await db.commit(rename('a', 1, 'first'));
		expect(await outcome(db.commit(rename('a', 1, 'second')))).toBe('stale');
		expect(await nameOf('a')).toBe('first');
	});

	it('on something that is gone is stale too', async () => {
		expect(await outcome(db.commit(rename('nowhere', 1, 'x')))).toBe('stale');
	});

	it('lets exactly one of many at once win on a version, and goes on working', async () => {
		await db.commit([anInitiative('a')]);
		const results = await Promise.all(
			Array.from({ length: 50 }, (_, n) => outcome(db.commit(rename('a', 1, `${n}`))))
		);
		expect(results.filter((result) => result === 'ok')).toHaveLength(1);
		expect(results.filter((result) => result === 'stale')).toHaveLength(49);
		expect(await outcome(db.commit(rename('a', 2, 'after')))).toBe('ok');
	});

	it('is read by the place of a column, or in plain SQL by its name', async () => {
		await db.commit([anInitiative('a'), db.read.insert(setting).values({ key: 'a', value: 'x' })]);
		const beside = await db.read
			.select({
				id: initiative.id,
				at: initiative.createdAt,
				other: setting.key,
				name: setting.value
			})
			.from(initiative)
			.innerJoin(setting, eq(setting.key, initiative.id));
		expect(beside).toEqual([{ id: 'a', at: 0, other: 'a', name: 'x' }]);
		expect(
			await db.raw(sql`select ${initiative.name} as name, ${true} as "isTrue", null as none,
				${2 ** 40} as large from ${initiative}`)
		).toEqual([{ name: 'a', isTrue: 1, none: null, large: 2 ** 40 }]);
	});

	it('that points at nothing is refused', async () => {
		const orphan = db.read
			.insert(passwordReset)
			.values({ id: 'r', userId: 'nobody', tokenHash: 'x', createdAt: 0, expiresAt: 1 });
		expect(await outcome(db.commit([orphan]))).toBe('not_found');
	});
}
