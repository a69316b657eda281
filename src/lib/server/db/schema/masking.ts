/** Masking: what stands for names, places and third persons beyond the team, and whether somebody has looked (B5, R18). */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, json, ms, version } from './column';
import { story } from './story';

/** How far the masking of a story is. Without a row nobody has looked yet. */
export const masking = sqliteTable('masking', {
	storyId: text('story_id')
		.primaryKey()
		.references(() => story.id, { onDelete: 'cascade' }),
	/** Stretches `[start, end)` in code points that nobody has looked at; null before the first check. */
	unchecked: json<[number, number][]>(),
	version: version()
});

/**
 * A stretch of a story's text that is told beyond the team with other words. An anchor like an excerpt's, so that it follows
 * the text; its quote is erased in the same write as the words that it repeats.
 */
export const mask = sqliteTable(
	'mask',
	{
		id: id().primaryKey(),
		storyId: text('story_id')
			.notNull()
			.references(() => story.id, { onDelete: 'cascade' }),
		start: integer().notNull(),
		end: integer().notNull(),
		quote: text().notNull(),
		prefix: text().notNull().default(''),
		suffix: text().notNull().default(''),
		/** `anchored` or `adrift`. */
		state: text().notNull().default('anchored'),
		/** `name`, `place`, `person`, `other`; or `open`: looked at, and told as it stands. */
		kind: text().notNull(),
		/** What stands there instead; empty where it is `open`. */
		replacement: text().notNull().default(''),
		createdBy: text('created_by').notNull(),
		createdAt: ms().notNull()
	},
	(t) => [index('mask_story').on(t.storyId, t.start)]
);

/**
 * Words that are told otherwise wherever they are said in a story's recordings and beside its pictures. They hang on no place:
 * a transcript is typed anew again and again. Erased in the same write as the story's words.
 */
export const maskWord = sqliteTable(
	'mask_word',
	{
		storyId: text('story_id')
			.notNull()
			.references(() => story.id, { onDelete: 'cascade' }),
		words: text().notNull(),
		/** As of a mask. */
		kind: text().notNull(),
		replacement: text().notNull().default(''),
		createdBy: text('created_by').notNull(),
		createdAt: ms().notNull()
	},
	(t) => [primaryKey({ columns: [t.storyId, t.words] })]
);

/** Who has gone through a story, when, and in which version of it; wordless, and kept as proof. */
export const maskingCheck = sqliteTable(
	'masking_check',
	{
		id: id().primaryKey(),
		storyId: text('story_id')
			.notNull()
			.references(() => story.id, { onDelete: 'cascade' }),
		storyVersion: integer('story_version').notNull(),
		checkedBy: text('checked_by').notNull(),
		/** `page`, `kiosk` (with the moderation), or `program`: masked before it was sent in. */
		way: text().notNull().default('page'),
		at: ms().notNull()
	},
	(t) => [index('masking_check_story').on(t.storyId, t.at)]
);
