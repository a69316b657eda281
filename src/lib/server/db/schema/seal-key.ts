/** Sealed backups (R16): the keys of what is somebody's, and where the keys of earlier backups lie. */
import { sql } from 'drizzle-orm';
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { ms } from './column';

/**
 * The key of a story, an item of media or a young person, under which backups hold their words and files. Made with the
 * first backup after them, and emptied by triggers in the same write in which they are withdrawn, erased or deleted
 * (drizzle/0084_seal_key.sql); of a young person by the withdrawal that leaves none of their words. The row stays: it says
 * which key has to go from the files beside earlier backups.
 */
export const sealKey = sqliteTable(
	'seal_key',
	{
		/** 16 hex digits, drawn at random. */
		id: text().primaryKey(),
		/** Points at nothing: it stays when they are gone. */
		itemId: text('item_id').notNull(),
		/** 32 random bytes, base64; null once it was shredded. */
		key: text()
	},
	(t) => [
		uniqueIndex('seal_key_item')
			.on(t.itemId)
			.where(sql`${t.key} is not null`)
	]
);

/** Backups that were made here, as long as their keys are not said to be gone. */
export const backup = sqliteTable('backup', {
	/** Where its keys lie: a copy of them elsewhere is a row of its own. */
	keys: text().primaryKey(),
	madeAt: ms().notNull(),
	/** How many keys were shredded since its file was last gone through; a trigger counts. */
	owed: integer().notNull().default(0),
	/** Since when keys should be taken out of its file and it cannot be gone through; null while it can. */
	unreachedAt: ms()
});
