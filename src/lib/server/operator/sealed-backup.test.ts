/** Backups whose words are sealed: they bring back everything, and nothing that was erased, whatever the restore knows. */
import {
	cpSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { anInitiative } from '$tests/support/context';
import { aMediaItem } from '$tests/support/media';
import { dump } from '$tests/support/row-dump';
import { aToldStory, aYoungPerson, whatBecame } from '$tests/support/storyteller';
import { contextFor, type Context } from '../context';
import { openDb } from '../db/open';
import { insight, opportunityComment } from '../db/schema';
import { openServices } from '../runtime';
import { owned } from '../seal/owned';
import * as backupKeys from '../service/backup-key';
import * as stories from '../service/story';
import * as withdrawals from '../service/withdrawal';
import { readSettings } from '../settings';
import { namesOf } from '../store/media-file';
import { operator } from './actor';
import { UsageError } from './command';
import { run } from './run';

const words = 'jeg skyder til skive hver uge og glemmer alt det andet';
const otherWords = 'om morgenen cykler jeg langs åen før de andre er vågne';

let folder: string;
let ctx: Context;

beforeEach(async () => {
	folder = aFolder();
	ctx = await opened(folder);
});

describe('a sealed backup', () => {
	test(
		'brings back every row of the demo, and holds nothing that is somebody’s',
		{ timeout: 120_000 },
		async () => {
			await typed('demo', 'load');
			await ctx.media.turns.settled();
			const before = await dump(ctx.db);
			const names = (await ctx.db.raw<{ name: string }>('select name from media_file')).map(
				({ name }) => name
			);
			const files = await Promise.all(names.map((name) => ctx.media.files.read(name)));
			const { data } = await typed('backup', 'safe.db');
			expect(data).toEqual({
				...{ file: join(folder, 'safe.db'), bytes: expect.any(Number), media: names.length },
				keys: join(folder, 'safe.db.keys')
			});

			const bytes = readFileSync(join(folder, 'safe.db'));
			for (const { table, columns, of } of owned) {
				for (const column of columns) {
					// Shorter ones are said by adults too, by chance.
					const rows = await ctx.db.raw<{
						text: string;
					}>(`select "${column}" as text from "${table}" t
					where length("${column}") > 30 and ${of} is not null`);
					const found = rows.filter(({ text }) => bytes.includes(text));
					expect(found, `${table}.${column}`).toEqual([]);
				}
			}
			names.forEach((name, at) => {
				const sealed = readFileSync(join(folder, 'safe.db.media', name));
				expect(sealed.includes(files[at]?.subarray(-40) ?? '')).toBe(false);
			});
			expect(readdirSync(folder).filter((name) => name.includes('sealing'))).toEqual([]);
			expect((await typed('check', 'safe.db')).data).toMatchObject({ ok: true });

			const now = await restored(aFolder());
			expect(await dump(now.db)).toEqual(before);
			expect(await Promise.all(names.map((name) => now.media.files.read(name)))).toEqual(files);
		}
	);

	test('is no database that can be served', async () => {
		await typed('backup', 'safe.db');
		await expect(openDb({ url: `file:${join(folder, 'safe.db')}` })).rejects.toThrow('sealed');
	});

	test('leaves no copy of plain words behind, not even of a process that ended', async () => {
		const copies = ['traad.db.sealing', 'traad.db.sealing-wal', 'traad.db.incoming'];
		copies.forEach((name) => writeFileSync(join(folder, name), words));
		await opened(folder);
		expect(copies.filter((name) => existsSync(join(folder, name)))).toEqual([]);
	});

	test('from before backups were sealed is restored as it always was', async () => {
		const { storyId } = await aTold();
		const picture = await aMediaItem(ctx, await anInitiative(ctx, 'tegn'));
		const [name = ''] = await namesOf(ctx.db, [picture.id]);
		const before = await dump(ctx.db);
		await ctx.db.backup(join(folder, 'safe.db'));
		cpSync(ctx.media.files.path(name), join(folder, 'safe.db.media', name));

		const now = await restored(aFolder());

		expect(await dump(now.db)).toEqual(before);
		expect(await now.media.files.read(name)).toEqual(await ctx.media.files.read(name));
		expect(await textOf(now, storyId)).toBe(words);
	});
});

describe('what was erased', () => {
	test('cannot be opened in an older backup, where nobody knows of the withdrawal', async () => {
		const { lindaa, young, storyId, excerptId } = await aTold();
		const picture = await aMediaItem(ctx, lindaa, { storytellerId: young, ownWords: words });
		const { insightId } = await whatBecame(ctx, lindaa, [excerptId]);
		await ctx.db.commit([
			ctx.db.read.update(insight).set({ observation: `Han siger: “${words}”, og så går han.` })
		]);
		const other = await aYoungPerson(ctx, lindaa);
		const kept = await aToldStory(ctx, lindaa, other, otherWords);
		const [name = ''] = await namesOf(ctx.db, [picture.id]);
		await typed('backup', 'safe.db');
		await withdrawals.create(ctx, young, { all: true });
		await backupKeys.settle(ctx);

		const elsewhere = aFolder();
		const now = await restored(elsewhere, { stories: 2, media: 0, people: 0 });

		expect(await textOf(now, kept.storyId)).toBe(otherWords);
		expect(await textOf(now, storyId)).toBe('');
		const rows = await now.db.raw('select observation from insight where id = ?', [insightId]);
		expect(rows).toEqual([{ observation: 'Han siger: “…”, og så går han.' }]);
		expect(
			await now.db.raw(`select count(*) as n from story where withdrawn_at is not null`)
		).toEqual([{ n: 2 }]);
		expect(JSON.stringify(await dump(now.db))).not.toContain('skyder');
		expect(await now.media.files.size(name)).toBeUndefined();
		for (const file of readdirSync(elsewhere, { recursive: true, encoding: 'utf8' })) {
			const path = join(elsewhere, file);
			if (/\.db|media.{10}/.test(file)) expect(readFileSync(path).includes('skyder')).toBe(false);
		}
	});

	test('is erased again too where the database in place knows of it', async () => {
		const { young, storyId } = await aTold();
		await typed('backup', 'safe.db');
		await withdrawals.create(ctx, young, { all: true });
		ctx.db.close();

		const { data } = await typed('restore', 'safe.db');

		expect(data).toMatchObject({ withdrawals: 1, lost: { stories: 1 } });
		expect(await textOf(await opened(folder), storyId)).toBe('');
	});

	test('is what somebody said beside stories too, when everything is taken back', async () => {
		const { lindaa, young, excerptId } = await aTold();
		const { opportunityId } = await whatBecame(ctx, lindaa, [excerptId]);
		const comment = (id: string, storytellerId: string | null, text: string) =>
			ctx.db.read.insert(opportunityComment).values({
				...{ id, opportunityId, storytellerId, text, role: 'young', writtenBy: '', at: 1 }
			});
		await ctx.db.commit([comment('a', young, 'Jeg gider ikke.'), comment('b', null, 'Ja.')]);
		await typed('backup', 'safe.db');
		expect(readFileSync(join(folder, 'safe.db')).includes('Jeg gider ikke')).toBe(false);
		await withdrawals.create(ctx, young, { all: true });
		await backupKeys.settle(ctx);

		const now = await restored(aFolder(), { stories: 1, media: 0, people: 1 });

		expect(await now.db.raw('select text from opportunity_comment')).toEqual([{ text: 'Ja.' }]);
	});

	test.each([
		['one story', (id: string) => withdrawals.create(ctx, id, { all: true })],
		['deleted', async () => stories.remove(ctx, await aStoryId())]
	])('leaves the keys of every backup: %s', async (_, erase) => {
		const { young, storyId } = await aTold();
		await typed('backup', 'first.db');
		await typed('backup', 'second.db');
		const [row] = await ctx.db.raw('select key from seal_key where item_id = ?', [storyId]);
		const holding = () =>
			['first.db.keys', 'second.db.keys', 'traad.db', 'traad.db-wal'].filter((file) =>
				readFileSync(join(folder, file)).includes(String(row?.key))
			);
		expect(holding()).toHaveLength(3);
		await erase(young);
		await Promise.all([backupKeys.settle(ctx), backupKeys.settle(ctx)]);
		await ctx.db.checkpoint();
		expect(holding()).toEqual([]);
		expect((await typed('check')).data).toMatchObject({ faults: [] });
	});

	test('of which the keys cannot be reached is told, until they are gone or said to be', async () => {
		const { young } = await aTold();
		const keys = join(folder, 'safe.db.keys');
		await typed('backup', 'safe.db');
		renameSync(keys, `${keys}.away`);
		expect((await typed('check')).data).toMatchObject({ faults: [] });
		await withdrawals.create(ctx, young, { all: true });
		const told = [
			expect.stringMatching(/^Backups whose keys .* since \d{4}-.*: 1 \(.*safe\.db\.keys/)
		];
		for (const time of [1, 2]) {
			expect((await typed('check')).data.faults, String(time)).toEqual(told);
		}
		renameSync(`${keys}.away`, keys);
		expect((await typed('check')).data).toMatchObject({ faults: [] });

		await withdrawals.create(ctx, (await aTold('igen')).young, { all: true });
		await expect(typed('backup', 'forget', 'safe.db')).rejects.toThrow('still there');
		rmSync(keys);
		expect((await typed('check')).hasFailed).toBe(false);
		await typed('backup', 'second.db');
		const { young: third } = await aTold('tredje');
		await typed('backup', 'third.db');
		await withdrawals.create(ctx, third, { all: true });
		expect((await typed('check')).data.faults).toEqual(told);
		await typed('backup', 'forget', 'safe.db');
		expect((await typed('check')).data).toMatchObject({ faults: [] });
		await expect(typed('backup', 'forget', 'safe.db')).rejects.toThrow('No backup is known');
	});
});

describe('the keys of a backup', () => {
	beforeEach(async () => {
		const { lindaa, young } = await aTold();
		await aMediaItem(ctx, lindaa, { storytellerId: young });
		await typed('backup', 'safe.db');
	});

	test('are needed where no database stands in place', async () => {
		rmSync(join(folder, 'safe.db.keys'));
		const elsewhere = aFolder();
		await expect(typedIn(elsewhere, 'restore', join(folder, 'safe.db'))).rejects.toThrow(
			'safe.db.keys is missing'
		);
		expect(readdirSync(elsewhere)).toEqual([]);
	});

	test('are needed where another database stands in place', async () => {
		rmSync(join(folder, 'safe.db.keys'));
		const elsewhere = aFolder();
		(await opened(elsewhere)).db.close();
		await expect(typedIn(elsewhere, 'restore', join(folder, 'safe.db'))).rejects.toThrow(
			'safe.db.keys is missing'
		);
	});

	test('are also those of the database in place', async () => {
		rmSync(join(folder, 'safe.db.keys'));
		const before = await dump(ctx.db);
		ctx.db.close();
		await typed('restore', 'safe.db');
		expect(await dump((await opened(folder)).db)).toEqual(before);
	});

	test.each([
		[
			'of another backup',
			() => cpSync(join(folder, 'other.db.keys'), join(folder, 'safe.db.keys'))
		],
		['cut off', () => writeFileSync(join(folder, 'safe.db.keys'), 'Tråd')],
		[
			'others',
			() => {
				const file = join(folder, 'safe.db.keys');
				const list = readFileSync(file, 'utf8');
				writeFileSync(file, list.replace(/ [\w+/]{4}/, ' AAAA'));
			}
		]
	])('that are %s open nothing, and nothing is lost', async (_, damage) => {
		await typed('backup', 'other.db');
		damage();
		const elsewhere = aFolder();
		await expect(typedIn(elsewhere, 'restore', join(folder, 'safe.db'))).rejects.toThrow(
			UsageError
		);
		expect(readdirSync(elsewhere)).toEqual([]);
		expect((await typed('check', 'safe.db')).hasFailed).toBe(true);
	});

	test('open no file of media that was changed, and nothing is lost', async () => {
		const [name = ''] = readdirSync(join(folder, 'safe.db.media'));
		const file = join(folder, 'safe.db.media', name);
		const bytes = readFileSync(file);
		bytes[100] = (bytes[100] ?? 0) ^ 1;
		writeFileSync(file, bytes);
		const elsewhere = aFolder();
		await expect(typedIn(elsewhere, 'restore', join(folder, 'safe.db'))).rejects.toThrow(
			UsageError
		);
		expect(readdirSync(elsewhere)).toEqual([]);
	});

	test('of a later backup still open it after an older one was restored', async () => {
		const later = await aTold('senere');
		await typed('backup', 'later.db');
		ctx.db.close();
		await typed('restore', 'safe.db');
		ctx = await opened(folder);
		await withdrawals.create(ctx, await firstPerson(), { all: true });
		await backupKeys.settle(ctx);
		ctx.db.close();
		expect((await typed('restore', 'later.db')).data).toMatchObject({ lost: { stories: 2 } });
		ctx = await opened(folder);
		expect(await textOf(ctx, later.storyId)).toBe(words);
		await withdrawals.create(ctx, later.young, { all: true });
		expect((await typed('check')).data).toMatchObject({ faults: [] });
		for (const file of ['safe.db.keys', 'later.db.keys']) {
			const left = readFileSync(join(folder, file), 'utf8').trim().split('\n');
			expect(left.length, file).toBeLessThan(5);
		}
	});
});

function aFolder(): string {
	return mkdtempSync(join(tmpdir(), 'traad-sealed-'));
}

async function aTold(slug = 'lindaa') {
	const lindaa = await anInitiative(ctx, slug);
	const young = await aYoungPerson(ctx, lindaa);
	return { lindaa, young, ...(await aToldStory(ctx, lindaa, young, words)) };
}

async function aStoryId(): Promise<string> {
	const [row] = await ctx.db.raw('select id from story');
	return String(row?.id);
}

async function firstPerson(): Promise<string> {
	const [row] = await ctx.db.raw('select id from storyteller order by created_at, id');
	return String(row?.id);
}

async function textOf(at: Context, storyId: string): Promise<string> {
	const rows = await at.db.raw<{ text: string }>('select text from story_text where story_id = ?', [
		storyId
	]);
	return rows.map(({ text }) => text).join('');
}

async function opened(dataDir: string): Promise<Context> {
	return contextFor(await openServices(readSettings({ DATA_DIR: dataDir })), operator);
}

/** The backup `safe.db`, in a data folder where nothing else is known. */
async function restored(
	dataDir: string,
	lost = { stories: 0, media: 0, people: 0 }
): Promise<Context> {
	const { data } = await typedIn(dataDir, 'restore', join(folder, 'safe.db'));
	expect(data.lost).toEqual(lost);
	return opened(dataDir);
}

const typed = (...argv: string[]) => typedIn(folder, ...argv);

function typedIn(dataDir: string, ...argv: string[]) {
	const settings = readSettings({ DATA_DIR: dataDir });
	return run(() => Promise.resolve(ctx), { argv, cwd: dataDir }, { settings, cwd: dataDir });
}
