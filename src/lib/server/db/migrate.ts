/** Brings the database to the version of the code, and refuses one that is newer. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import type { LibSQLDatabase } from 'drizzle-orm/libsql';
import { migrate as runMigrations } from 'drizzle-orm/libsql/migrator';

/** Runs the generated migrations in `drizzle/`. @throws Error when the database was written by a newer Tråd */
export async function migrate(db: LibSQLDatabase): Promise<void> {
	const folder = migrationsFolder();
	const newest = newestMigration(folder);
	const tables = await db.all<{ name: string }>(
		sql`select name from sqlite_master where name = '__drizzle_migrations'`
	);
	if (tables.length > 0) {
		const [last] = await db.all<{ at: number }>(
			sql`select max(created_at) as at from __drizzle_migrations`
		);
		if (last && Number(last.at) > newest) {
			throw new Error('The database is newer than this version of Tråd: update the program.');
		}
		if (last && Number(last.at) === newest) {
			return;
		}
	}
	await runMigrations(db, { migrationsFolder: folder });
}

function newestMigration(folder: string): number {
	const journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as {
		entries: { when: number }[];
	};
	return Math.max(...journal.entries.map((entry) => entry.when));
}

/** `drizzle/` of the project, seen from wherever the bundle lies. */
function migrationsFolder(): string {
	let at = dirname(fileURLToPath(import.meta.url));
	while (!existsSync(join(at, 'drizzle/meta/_journal.json'))) {
		const parent = dirname(at);
		if (parent === at) {
			return resolve('drizzle');
		}
		at = parent;
	}
	return join(at, 'drizzle');
}
