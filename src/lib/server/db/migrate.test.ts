import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createClient, type Client } from '@libsql/client/sqlite3';
import { drizzle } from 'drizzle-orm/libsql/sqlite3';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { afterAll, expect, it } from 'vitest';
import { readQuery } from '$lib/domain/search/query';
import * as custodies from '../store/custody';
import { find } from '../store/search-find';
import { openDb } from './open';
import { story } from './schema';

const folder = mkdtempSync(join(tmpdir(), 'traad-before-'));
const url = `file:${join(folder, 'traad.db')}`;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('the full-text index of an older program is asked as before, and words leave it', async () => {
	const before = createClient({ url, concurrency: 1 });
	await migrateUntil('search_place', before);
	await before.batch(
		[
			`insert into initiative (id, slug, name, created_at) values ('i', 'i', 'i', 0)`,
			`insert into storyteller (id, initiative_id, secret_name, age_band, created_at) values ('falk', 'i', 'Falk', '13-14', 0)`,
			`insert into story (id, initiative_id, storyteller_id, title, kind, author_id, created_at, updated_at)
				values ('turen', 'i', 'falk', 'Turen', 'interview', 'mette', 0, 0)`,
			`insert into tag (id, initiative_id, name, family, created_at) values ('luft', 'i', 'Luft', 'bright', 0)`,
			`insert into search_item (kind, item_id, initiative_id, storyteller_id, story_id, author_id, form)
				values ('tag', 'luft', 'i', '', '', '', 1), ('story', 'turen', 'i', 'falk', 'turen', 'mette', 1)`,
			`insert into search_words (rowid, title, words, stems)
				select id, '', case kind when 'story' then 'der var luft og fugle' else 'luft' end, 'luft fugl' from search_item`
		],
		'write'
	);
	before.close();

	const db = await openDb({ url });
	const found = async (query: string, userId = 'mette') => {
		const reader = { userId, today: '2026-11-22' };
		const hits = await find(db, 'i', readQuery(query), reader, { perGroup: 10 });
		return hits.map(({ itemId }) => itemId).toSorted();
	};
	expect(await found('luft')).toEqual(['luft', 'turen']);
	expect(await found('fuglen -x')).toEqual(['luft', 'turen']);
	expect(await found('luft', 'somebody')).toEqual(['luft']);
	await db.commit([db.read.delete(story)]);
	expect(await db.raw('select words from search_words')).toEqual([{ words: 'luft' }]);
	expect(await db.raw(`select 1 from search_vocabulary where term = 'fugle'`)).toEqual([]);
	db.close();
});

it('what an older program knew of others in a story is what it touches, and is open as before', async () => {
	const older = `file:${join(folder, 'older.db')}`;
	const before = createClient({ url: older, concurrency: 1 });
	await migrateUntil('masking_others_gone', before);
	const stories = ['asked', 'waits', 'nobody'];
	await before.batch(
		[
			`insert into initiative (id, slug, name, created_at) values ('i', 'i', 'i', 0)`,
			`insert into storyteller (id, initiative_id, secret_name, age_band, created_at) values ('falk', 'i', 'Falk', '13-14', 0)`,
			...stories.map(
				(
					id
				) => `insert into story (id, initiative_id, storyteller_id, title, kind, author_id, created_at, updated_at)
				values ('${id}', 'i', 'falk', '', 'interview', 'mette', 0, 0)`
			),
			`insert into masking (story_id, others) values ('asked', 'agreed'), ('waits', 'notAsked'), ('nobody', 'no')`
		],
		'write'
	);
	before.close();
	const db = await openDb({ url: older });
	const touched = await db.raw(
		'select story_id, is_needed, answer from story_touch order by story_id'
	);
	expect(touched).toEqual([
		{ story_id: 'asked', is_needed: 1, answer: 'yes' },
		{ story_id: 'waits', is_needed: 1, answer: 'notAsked' }
	]);
	db.close();
});

it('who was said last to be asked at home begins the record, with when and by whom', async () => {
	const older = `file:${join(folder, 'custody.db')}`;
	const before = createClient({ url: older, concurrency: 1 });
	await migrateUntil('custody_change', before);
	await before.batch(
		[
			`insert into initiative (id, slug, name, created_at) values ('i', 'i', 'i', 0)`,
			`insert into storyteller (id, initiative_id, secret_name, age_band, created_at) values ('falk', 'i', 'Falk', '13-14', 0)`,
			`insert into storyteller (id, initiative_id, secret_name, age_band, created_at, custody, custody_note,
				custody_noted_by, custody_noted_at, guardian_relation)
				values ('ravn', 'i', 'Ravn', '10-12', 0, 'decided', 'Kommunen har afgjort det.', 'mette', 7, 'plejemor')`
		],
		'write'
	);
	before.close();
	const db = await openDb({ url: older });
	const note = 'Kommunen har afgjort det.';
	expect(await custodies.list(db, 'ravn')).toMatchObject([
		{ custody: 'decided', guardianRelation: 'plejemor', otherRelation: '', note, at: 7 }
	]);
	expect(await custodies.list(db, 'falk')).toEqual([]);
	db.close();
});

/** Brings an empty database to where it was before a migration. */
async function migrateUntil(name: string, client: Client): Promise<void> {
	const until = join(folder, 'drizzle');
	cpSync(resolve('drizzle'), until, { recursive: true });
	const file = join(until, 'meta/_journal.json');
	const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: { tag: string }[] };
	const at = journal.entries.findIndex(({ tag }) => tag.endsWith(`_${name}`));
	expect(at).toBeGreaterThan(0);
	writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, at) }));
	await migrate(drizzle(client), { migrationsFolder: until });
}
