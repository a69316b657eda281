/** Who a young person is behind the secret name, and who has looked it up (R19). */
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, ms } from './column';
import { storyteller } from './storyteller';

/** Who a young person is: sealed under a key that is not in the database (`server/vault`). */
export const identity = sqliteTable('identity', {
	storytellerId: text('storyteller_id')
		.primaryKey()
		.references(() => storyteller.id, { onDelete: 'cascade' }),
	/** Empty once it was forgotten. */
	sealed: text().notNull(),
	keptBy: text('kept_by').notNull(),
	/** When it was kept, or forgotten. */
	at: ms().notNull()
});

/** Each time somebody looked up who a young person is, with the reason. Erased with the log alone. */
export const identityLookUp = sqliteTable(
	'identity_look_up',
	{
		id: id().primaryKey(),
		storytellerId: text('storyteller_id')
			.notNull()
			.references(() => storyteller.id, { onDelete: 'cascade' }),
		userId: text('user_id').notNull(),
		reason: text().notNull(),
		at: ms().notNull(),
		/** What was looked up: the `name`, or by `contact` how the person can be found again. */
		of: text().notNull().default('name')
	},
	(t) => [index('identity_look_up_storyteller').on(t.storytellerId, t.at)]
);
