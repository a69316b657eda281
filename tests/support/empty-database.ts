/** Before the unit tests: one database is migrated, and each test begins with a copy of it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDb } from '../../src/lib/server/db/open';

declare module 'vitest' {
	export interface ProvidedContext {
		emptyDatabase: string;
	}
}

export default async function emptyDatabase({ provide }: TestProject): Promise<() => void> {
	const folder = mkdtempSync(join(tmpdir(), 'traad-empty-'));
	const file = join(folder, 'traad.db');
	const db = await openDb({ url: `file:${file}` });
	await db.checkpoint();
	db.close();
	provide('emptyDatabase', file);
	return () => rmSync(folder, { recursive: true, force: true });
}
