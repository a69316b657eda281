/** What young people say to a what-if (R36). Their words are theirs: a withdrawal erases them. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { id, ms } from './column';
import { opportunity } from './opportunity';
import { storyteller } from './storyteller';

export const opportunityCheck = sqliteTable(
	'opportunity_check',
	{
		id: id().primaryKey(),
		opportunityId: text('opportunity_id')
			.notNull()
			.references(() => opportunity.id, { onDelete: 'cascade' }),
		/** Null for an answer that was told to an adult by somebody who is not known here. */
		storytellerId: text('storyteller_id').references(() => storyteller.id, { onDelete: 'cascade' }),
		/** The number of the wording that was answered; see `opportunity.wording`. */
		wording: integer().notNull(),
		/** `fits`, `notQuite` or `wrong`. */
		answer: text().notNull(),
		words: text().notNull().default(''),
		writtenBy: text('written_by').notNull(),
		answeredAt: ms().notNull()
	},
	(t) => [
		uniqueIndex('opportunity_check_once').on(t.opportunityId, t.storytellerId, t.wording),
		index('opportunity_check_storyteller').on(t.storytellerId)
	]
);
