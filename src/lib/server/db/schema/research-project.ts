/** Research projects of an initiative: what a yes to research is for, and until when (R8). */
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, inputHash, ms } from './column';
import { initiative } from './initiative';

export const researchProject = sqliteTable(
	'research_project',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		name: text().notNull(),
		/** Who answers for it. */
		responsible: text().notNull(),
		/** What it is about, in plain words. */
		about: text().notNull(),
		/** Its last day, `YYYY-MM-DD`. */
		until: text().notNull(),
		inputHash: inputHash(),
		createdBy: text('created_by').notNull(),
		createdAt: ms().notNull()
	},
	(t) => [index('research_project_initiative').on(t.initiativeId)]
);
