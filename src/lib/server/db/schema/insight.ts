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
		createdBy: text('created_by').notNull(),
		version: version(),
		inputHash: inputHash(),
		createdAt: ms().notNull()
	},
	(t) => [index('insight_initiative').on(t.initiativeId)]
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
