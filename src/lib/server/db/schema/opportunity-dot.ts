/** Dots and comments on what-ifs (issue 6). Only counts of dots are ever told; a young person's go with their words. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, inputHash, ms } from './column';
import { opportunity } from './opportunity';
import { storyteller } from './storyteller';

export const opportunityDot = sqliteTable(
	'opportunity_dot',
	{
		opportunityId: text('opportunity_id')
			.notNull()
			.references(() => opportunity.id, { onDelete: 'cascade' }),
		/** Whoever gave them, as `actorId` says it: to keep the rule, and never shown. */
		voter: text().notNull(),
		/** The young person whose they are; null for members. */
		storytellerId: text('storyteller_id').references(() => storyteller.id, { onDelete: 'cascade' }),
		dots: integer().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.opportunityId, t.voter] }),
		index('opportunity_dot_voter').on(t.voter),
		index('opportunity_dot_storyteller').on(t.storytellerId)
	]
);

export const opportunityComment = sqliteTable(
	'opportunity_comment',
	{
		id: id().primaryKey(),
		opportunityId: text('opportunity_id')
			.notNull()
			.references(() => opportunity.id, { onDelete: 'cascade' }),
		/** The young person whose it is; null for members. */
		storytellerId: text('storyteller_id').references(() => storyteller.id, { onDelete: 'cascade' }),
		writtenBy: text('written_by').notNull(),
		/** The role it was written in, which is shown in the place of a name. */
		role: text().notNull(),
		text: text().notNull(),
		at: ms().notNull(),
		inputHash: inputHash()
	},
	(t) => [
		index('opportunity_comment_opportunity').on(t.opportunityId, t.at),
		index('opportunity_comment_storyteller').on(t.storytellerId)
	]
);
