/** What was said about each sector that a what-if must ask (mission.md E6). That one was asked, its links tell too. */
import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { ms } from './column';
import { opportunity } from './opportunity';

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
