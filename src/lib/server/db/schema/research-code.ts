/** Codes that stood in research files (R26): without a key that is not here they lead to nobody. */
import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { ms } from './column';
import { initiative } from './initiative';

export const researchCode = sqliteTable(
	'research_code',
	{
		/** The research project, or the initiative where there is none. */
		space: text().notNull(),
		code: text().notNull(),
		initiativeId: text('initiative_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		/** `storyteller`, `story`, `excerpt`; or `space`, by which another key is found out. */
		kind: text().notNull(),
		/** When a file first said that it was taken back, ms; null while it was not. */
		goneAt: ms()
	},
	(t) => [
		primaryKey({ columns: [t.space, t.code] }),
		index('research_code_initiative').on(t.initiativeId)
	]
);
