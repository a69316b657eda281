/** What young people say to the wording of an insight (mission.md D2). Their words are theirs: a withdrawal erases them. */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { id, ms } from './column';
import { insight } from './insight';
import { storyteller } from './storyteller';

export const youthCheck = sqliteTable(
	'youth_check',
	{
		id: id().primaryKey(),
		insightId: text('insight_id')
			.notNull()
			.references(() => insight.id, { onDelete: 'cascade' }),
		/** Null for an answer that was told to an adult by somebody who is not known here. */
		storytellerId: text('storyteller_id').references(() => storyteller.id, { onDelete: 'cascade' }),
		/** The number of the wording that was asked about; see `insight.wording`. */
		wording: integer().notNull(),
		askedBy: text('asked_by').notNull(),
		askedAt: ms().notNull(),
		/** `fits`, `notQuite` or `wrong`; null while it is not answered. */
		answer: text(),
		words: text().notNull().default(''),
		/** What was drawn or spoken as the answer: a thing of their own like all they tell, let in and taken back like it. */
		storyId: text('story_id'),
		/** Who wrote the answer down: the young person, or an adult who passed it on. Empty for answers of before. */
		writtenBy: text('written_by').notNull().default(''),
		answeredAt: ms(),
		/** How a “wrong” was settled, by whom. */
		settlement: text().notNull().default(''),
		settledBy: text('settled_by').notNull().default(''),
		settledAt: ms()
	},
	(t) => [
		uniqueIndex('youth_check_once').on(t.insightId, t.storytellerId, t.wording),
		index('youth_check_storyteller').on(t.storytellerId)
	]
);
