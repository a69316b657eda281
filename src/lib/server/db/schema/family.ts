/** A family as a unit; each child is a storyteller with a part and consents of its own. */
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, inputHash, ms, version } from './column';
import { initiative } from './initiative';

export const family = sqliteTable(
	'family',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		/** A secret name, as of all storytellers. */
		secretName: text('secret_name').notNull(),
		note: text().notNull().default(''),
		/** `erased` or `look`, after a child took something back: see domain/story/family. */
		noteState: text('note_state').notNull().default(''),
		version: version(),
		inputHash: inputHash(),
		createdAt: ms().notNull()
	},
	(t) => [index('family_initiative').on(t.initiativeId)]
);
