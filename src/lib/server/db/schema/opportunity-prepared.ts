/** Answers to what-ifs that are written and wait to be published together. Seen by nobody but those who may answer. */
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { day, id, ms, version } from './column';
import { opportunity } from './opportunity';

export const opportunityPrepared = sqliteTable('opportunity_prepared', {
	id: id().primaryKey(),
	/** One at a time for each what-if: two could not both be published. */
	opportunityId: text('opportunity_id')
		.notNull()
		.unique()
		.references(() => opportunity.id, { onDelete: 'cascade' }),
	/** Where the what-if stood when the answer was written. */
	from: text().notNull(),
	to: text().notNull(),
	/** May repeat words of a story: they go from here too (`store/quoted-place`). */
	reason: text().notNull(),
	answeredBy: text('answered_by').notNull(),
	nextStep: text('next_step').notNull().default(''),
	reviewOn: day('review_on'),
	preparedBy: text('prepared_by').notNull(),
	preparedAt: ms().notNull(),
	version: version()
});
