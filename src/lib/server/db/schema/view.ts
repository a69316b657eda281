/** Choices of excerpts that somebody keeps. */
import { index, sqliteTable, text, integer } from 'drizzle-orm/sqlite-core';
import { id, ms, version } from './column';
import { user } from './account';
import { initiative } from './initiative';

export const savedView = sqliteTable(
	'saved_view',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		ownerId: text('owner_id')
			.notNull()
			.references(() => user.id, { onDelete: 'cascade' }),
		name: text().notNull(),
		/** The filter, sort and groups as they stand in the address; see domain/story/excerpt-view. */
		query: text().notNull(),
		isShared: integer('is_shared', { mode: 'boolean' }).notNull().default(false),
		version: version(),
		createdAt: ms().notNull()
	},
	(t) => [index('saved_view_initiative').on(t.initiativeId, t.ownerId)]
);
