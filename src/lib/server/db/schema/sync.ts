/** What an outbox has sent: each operation is carried out once, and answered the same however often it comes. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, ms } from './column';

export const syncOperation = sqliteTable(
	'sync_operation',
	{
		/** Made by the device. */
		id: id().primaryKey(),
		userId: text('user_id').notNull(),
		/** sha-256 of method, path and body: the same id with other content is refused. */
		inputHash: text('input_hash').notNull(),
		/** The HTTP status it was answered with. */
		status: integer().notNull(),
		/** The name of the error, where it was refused. Never a body: words live in one place. */
		problem: text(),
		at: ms().notNull()
	},
	(t) => [index('sync_operation_at').on(t.at)]
);
