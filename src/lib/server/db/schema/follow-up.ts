/** What came of a what-if that runs, as a young person and as the contact person tell it. A withdrawal erases both. */
import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { day, id, ms } from './column';
import { opportunity } from './opportunity';
import { pledge } from './pledge';
import { storyteller } from './storyteller';

export const followUp = sqliteTable(
	'follow_up',
	{
		id: id().primaryKey(),
		opportunityId: text('opportunity_id')
			.notNull()
			.references(() => opportunity.id, { onDelete: 'cascade' }),
		storytellerId: text('storyteller_id')
			.notNull()
			.references(() => storyteller.id, { onDelete: 'cascade' }),
		/** The day on which it was asked. */
		on: day('asked_on').notNull(),
		/** By when an answer is hoped for. */
		dueOn: day('due_on').notNull(),
		askedBy: text('asked_by').notNull(),
		askedAt: ms().notNull()
	},
	(t) => [
		index('follow_up_opportunity').on(t.opportunityId, t.on),
		index('follow_up_storyteller').on(t.storytellerId)
	]
);

export const followUpAnswer = sqliteTable(
	'follow_up_answer',
	{
		followUpId: text('follow_up_id')
			.notNull()
			.references(() => followUp.id, { onDelete: 'cascade' }),
		/** `young` or `contact`. */
		side: text().notNull(),
		/** `moreOf`, `removes` or `towards`. */
		part: text().notNull(),
		/** One of the answers to the part; null where only something is written. */
		answer: text(),
		/** Of the bright spot: how much before, how much now. */
		before: text().notNull().default(''),
		now: text().notNull().default(''),
		words: text().notNull().default(''),
		/** The pledge whose contact said it; null for whoever wrote it down. */
		pledgeId: text('pledge_id').references(() => pledge.id, { onDelete: 'set null' }),
		writtenBy: text('written_by').notNull(),
		answeredAt: ms().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.followUpId, t.side, t.part] }),
		index('follow_up_answer_pledge').on(t.pledgeId)
	]
);
