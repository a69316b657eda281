/** Who has read a young person's stories, and who was asked to delete what had left the house (R15). */
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { day, id, ms } from './column';
import { storyteller } from './storyteller';

/** Who read, exported or printed which story, once per person, day, purpose and project. No content. Each row is signed: `accessLink`. */
export const accessLog = sqliteTable(
	'access_log',
	{
		id: id().primaryKey(),
		storytellerId: text('storyteller_id')
			.notNull()
			.references(() => storyteller.id, { onDelete: 'cascade' }),
		storyId: text('story_id').notNull(),
		userId: text('user_id').notNull(),
		purpose: text().notNull(),
		/** The research project that it left for; empty for all else, for research as such, and where nobody noted it. */
		projectId: text('project_id').notNull().default(''),
		on: day().notNull(),
		at: ms().notNull()
	},
	(t) => [
		uniqueIndex('access_log_once').on(t.storyId, t.userId, t.purpose, t.projectId, t.on),
		index('access_log_storyteller').on(t.storytellerId, t.at),
		index('access_log_at').on(t.at)
	]
);

/**
 * The chain that signs the log, and the look-ups of names (domain/access/log-chain). Only ever added to; a link stays when
 * its row is gone, so it points at nothing.
 */
export const accessLink = sqliteTable('access_link', {
	n: integer().primaryKey(),
	/** `reading` or `lookUp` of a row; `month` or `initiative` for what was taken away. */
	kind: text().notNull(),
	/** The row's id; null for what was taken away. */
	itemId: text('item_id').unique(),
	initiativeId: text('initiative_id').notNull(),
	/** `YYYY-MM`; empty for an initiative. */
	month: text().notNull(),
	at: ms().notNull(),
	digest: text().notNull(),
	hash: text().notNull()
});

/** Whom somebody asked to delete a file, or to shred a paper, that may hold what was taken back since (domain/consent/recall). */
export const recall = sqliteTable(
	'recall',
	{
		/** Of the access log. */
		readingId: text('reading_id').primaryKey(),
		storytellerId: text('storyteller_id')
			.notNull()
			.references(() => storyteller.id, { onDelete: 'cascade' }),
		whom: text().notNull(),
		on: day().notNull(),
		/** Who asked. */
		by: text().notNull()
	},
	(t) => [index('recall_storyteller').on(t.storytellerId)]
);
