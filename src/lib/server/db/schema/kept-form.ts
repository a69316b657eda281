import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { ms } from './column';
import { storyteller } from './storyteller';

/**
 * What was typed in an own place when it closed, sealed for whoever typed it. It lies here and not on the device: that may be
 * a shared one, and whoever has it next must find nothing there, not even that something was written.
 */
export const keptForm = sqliteTable(
	'kept_form',
	{
		storytellerId: text('storyteller_id')
			.notNull()
			.references(() => storyteller.id, { onDelete: 'cascade' }),
		/** Whose words: `young`, `guardian`, `otherGuardian`. */
		holder: text().notNull(),
		/** The page on which the form stands, with its query. */
		path: text().notNull(),
		/** The fields as JSON, under the key of the vault. */
		sealed: text().notNull(),
		at: ms().notNull()
	},
	(t) => [primaryKey({ columns: [t.storytellerId, t.holder, t.path] })]
);
