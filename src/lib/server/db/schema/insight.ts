/** Insights and the evidence they rest on: references to excerpts, never copies of words. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { excerpt } from './excerpt';
import { id, inputHash, ms, version } from './column';
import { initiative } from './initiative';

export const insight = sqliteTable(
	'insight',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		observation: text().notNull(),
		because: text().notNull().default(''),
		soThat: text('so_that').notNull().default(''),
		sign: text().notNull().default(''),
		cause: text().notNull().default(''),
		wallId: text('wall_id'),
		clusterId: text('cluster_id'),
		/** The wording in plain language, for the young people who are asked about it. */
		plainText: text('plain_text').notNull().default(''),
		/** Grows by one whenever the words say something else, so that an answer is known to be about these words. */
		wording: integer().notNull().default(1),
		/** Why fewer stories than the initiative's limit are enough here; empty where they are not. */
		enoughBecause: text('enough_because').notNull().default(''),
		/** The user who sees to it that something comes of it; null for nobody. */
		ownerId: text('owner_id'),
		/** What the team thinks beside it; no part of the wording. */
		memo: text().notNull().default(''),
		createdBy: text('created_by').notNull(),
		/** Who worded it as it stands, and when; null where that is who made it. */
		writtenBy: text('written_by'),
		writtenAt: ms(),
		version: version(),
		inputHash: inputHash(),
		createdAt: ms().notNull()
	},
	(t) => [index('insight_initiative').on(t.initiativeId), index('insight_cluster').on(t.clusterId)]
);

/** How an insight was worded before. May repeat words of stories: they go from here as they go from the insight. */
export const insightVersion = sqliteTable(
	'insight_version',
	{
		id: id().primaryKey(),
		insightId: text('insight_id')
			.notNull()
			.references(() => insight.id, { onDelete: 'cascade' }),
		/** The insight's version that it was. */
		version: integer().notNull(),
		observation: text().notNull(),
		because: text().notNull(),
		soThat: text('so_that').notNull(),
		sign: text().notNull(),
		cause: text().notNull(),
		plainText: text('plain_text').notNull(),
		authorId: text('author_id').notNull(),
		writtenAt: ms().notNull()
	},
	(t) => [index('insight_version_insight').on(t.insightId, t.version)]
);

export const evidence = sqliteTable(
	'evidence',
	{
		insightId: text('insight_id')
			.notNull()
			.references(() => insight.id, { onDelete: 'cascade' }),
		excerptId: text('excerpt_id')
			.notNull()
			.references(() => excerpt.id, { onDelete: 'cascade' }),
		stance: text().notNull(),
		position: integer().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.insightId, t.excerptId] }),
		index('evidence_excerpt').on(t.excerptId)
	]
);
