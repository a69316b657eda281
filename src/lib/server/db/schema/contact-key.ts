/** How a person can be found again by research (R24). */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { ms } from './column';
import { initiative } from './initiative';

/** Sealed like a real name. It says of nobody whose it is: the person's row alone holds its random id. */
export const contactKey = sqliteTable(
	'contact_key',
	{
		/** Drawn at random, so that it tells no time either. */
		id: text().primaryKey(),
		initiativeId: text('initiative_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		/** Empty once it was erased: so that no backup brings it back. */
		sealed: text().notNull(),
		/** When it was kept, or erased. */
		at: ms().notNull(),
		/** When the daily round first found no yes to both any more; null while there is one. */
		shutAt: integer('shut_at')
	},
	(t) => [index('contact_key_initiative').on(t.initiativeId)]
);
