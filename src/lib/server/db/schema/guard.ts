/** The guard of a batch: an insert of anything but 1 breaks the check and rolls the whole batch back. */
import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable } from 'drizzle-orm/sqlite-core';

export const guard = sqliteTable('guard', { ok: integer().notNull() }, (t) => [
	check('guard_holds', sql`${t.ok} = 1`)
]);
