/** What surrounds the tags: the history of their definitions, examples, changes that can be taken back, and origins. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Inverse } from '$lib/domain/codebook/plan';
import { id, json, ms } from './column';
import { excerpt, tag } from './excerpt';
import { initiative } from './initiative';

/** How a tag was worded from one version on. */
export const tagRevision = sqliteTable(
	'tag_revision',
	{
		tagId: text('tag_id')
			.notNull()
			.references(() => tag.id, { onDelete: 'cascade' }),
		/** The version of the tag that has this wording first. */
		version: integer().notNull(),
		name: text().notNull(),
		family: text().notNull(),
		definition: text().notNull().default(''),
		whenToUse: text('when_to_use').notNull().default(''),
		whenNot: text('when_not').notNull().default(''),
		/** Empty when nobody knows any more. */
		by: text().notNull().default(''),
		at: ms().notNull()
	},
	(t) => [primaryKey({ columns: [t.tagId, t.version] })]
);

/** Excerpts that show what a tag means: pointers, never words. */
export const tagExample = sqliteTable(
	'tag_example',
	{
		tagId: text('tag_id')
			.notNull()
			.references(() => tag.id, { onDelete: 'cascade' }),
		excerptId: text('excerpt_id')
			.notNull()
			.references(() => excerpt.id, { onDelete: 'cascade' })
	},
	(t) => [
		primaryKey({ columns: [t.tagId, t.excerptId] }),
		index('tag_example_excerpt').on(t.excerptId)
	]
);

/** A change to the codebook that can be taken back: ids and wordings of tags, no words of a story. */
export const codebookChange = sqliteTable(
	'codebook_change',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		/** `merge`, `split`, `move`, `remove`, `import`, `base` or `takeOver`. */
		kind: text().notNull(),
		/** The tag that it is told by, as it was called. */
		name: text().notNull().default(''),
		inverse: json<Inverse>().notNull(),
		by: text().notNull(),
		at: ms().notNull(),
		undoneAt: ms()
	},
	(t) => [index('codebook_change_initiative').on(t.initiativeId, t.at)]
);

/** Another initiative of the programme whose codebook an initiative took over. */
export const codebookOrigin = sqliteTable(
	'codebook_origin',
	{
		initiativeId: text('initiative_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		originId: text('origin_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		/** Tags there that were looked at and left out, by id: the version that was looked at. */
		leftOut: json<Record<string, number>>('left_out').notNull(),
		takenAt: ms().notNull()
	},
	(t) => [primaryKey({ columns: [t.initiativeId, t.originId] })]
);
