/** Who was asked about a what-if, and what was done (mission.md E6). That one was asked, its links tell too. */
import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { ms } from './column';
import { opportunity } from './opportunity';

/** What was said about each sector that must be asked. */
export const involvement = sqliteTable(
	'involvement',
	{
		opportunityId: text('opportunity_id')
			.notNull()
			.references(() => opportunity.id, { onDelete: 'cascade' }),
		sector: text().notNull(),
		/** `asked`, `declined` or `notRelevant`. */
		state: text().notNull(),
		reason: text().notNull().default(''),
		by: text().notNull(),
		at: ms().notNull()
	},
	(t) => [primaryKey({ columns: [t.opportunityId, t.sector] })]
);

/** A step of a procedure that somebody did (domain/opportunity/procedure). */
export const procedureTick = sqliteTable(
	'procedure_tick',
	{
		opportunityId: text('opportunity_id')
			.notNull()
			.references(() => opportunity.id, { onDelete: 'cascade' }),
		stepId: text('step_id').notNull(),
		by: text().notNull(),
		at: ms().notNull()
	},
	(t) => [primaryKey({ columns: [t.opportunityId, t.stepId] })]
);
