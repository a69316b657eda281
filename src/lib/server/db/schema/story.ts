/** The one place where a young person's words live: the story, its text in chunks, its journey. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, inputHash, json, ms, version } from './column';
import { initiative } from './initiative';
import { storyteller } from './storyteller';

export const story = sqliteTable(
	'story',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		storytellerId: text('storyteller_id')
			.notNull()
			.references(() => storyteller.id, { onDelete: 'cascade' }),
		title: text().notNull(),
		kind: text().notNull(),
		language: text().notNull().default('da'),
		/** tiptap JSON as text; null after a withdrawal. Kept as text: it is handed on without being parsed. */
		document: text(),
		/** Length of the canonical plain text, in code points. */
		length: integer().notNull().default(0),
		/** A1: dates of the visits, follow-up questions, tried before, strengths, dream, risks. */
		facts: json<Record<string, unknown>>(),
		authorId: text('author_id').notNull(),
		/** Who wrote the text as it stands, when last, and since when at one sitting; see `storyVersion`. */
		writtenBy: text('written_by'),
		writtenAt: ms(),
		sittingAt: ms(),
		version: version(),
		/** Of the journey alone, so that writing the text and drawing the journey do not get in each other's way. */
		journeyVersion: integer('journey_version').notNull().default(1),
		inputHash: inputHash(),
		createdAt: ms().notNull(),
		updatedAt: ms().notNull(),
		withdrawnAt: ms()
	},
	(t) => [
		index('story_initiative').on(t.initiativeId, t.updatedAt),
		index('story_storyteller').on(t.storytellerId)
	]
);

/**
 * The canonical plain text (NFC, LF) in chunks of at most 8,192 code points, so that cutting a quote by offset costs the
 * same in a long story as in a short one. `start` is in code points.
 */
export const storyText = sqliteTable(
	'story_text',
	{
		storyId: text('story_id')
			.notNull()
			.references(() => story.id, { onDelete: 'cascade' }),
		start: integer().notNull(),
		text: text().notNull()
	},
	(t) => [primaryKey({ columns: [t.storyId, t.start] })]
);

/**
 * How a story's text stood before a sitting or a restoring changed it. A copy of words: erased in the same write as they
 * are, and with any excerpt that is taken back out of the story.
 */
export const storyVersion = sqliteTable(
	'story_version',
	{
		id: id().primaryKey(),
		storyId: text('story_id')
			.notNull()
			.references(() => story.id, { onDelete: 'cascade' }),
		/** The story's version that it was. */
		version: integer().notNull(),
		/** tiptap JSON as text, as `story.document`. */
		document: text().notNull(),
		/** Its plain text, to be compared. */
		text: text().notNull(),
		/** Code points of the plain text. */
		length: integer().notNull(),
		authorId: text('author_id').notNull(),
		writtenAt: ms().notNull()
	},
	(t) => [index('story_version_story').on(t.storyId, t.version)]
);

export const moment = sqliteTable(
	'moment',
	{
		id: id().primaryKey(),
		storyId: text('story_id')
			.notNull()
			.references(() => story.id, { onDelete: 'cascade' }),
		position: integer().notNull(),
		stage: text().notNull().default(''),
		title: text().notNull().default(''),
		setting: text().notNull().default(''),
		people: json<string[]>().notNull(),
		touchpoint: text(),
		/** In words, as it was told. */
		cadence: text().notNull().default(''),
		dose: text().notNull().default(''),
		/** The same in numbers, where they are known: so many times every so many days, weeks, months or years. */
		rhythm: json<{ times: number; every: number; unit: string } | null>(),
		/** Each time. */
		minutes: integer(),
		/** From -3 to +3, as the staff heard it, and as the young person drew it. */
		feeling: integer(),
		ownFeeling: integer('own_feeling'),
		/** Whether it was told, or is guessed by the one who wrote it down. */
		isGuess: integer('is_guess', { mode: 'boolean' }).notNull().default(false),
		/** A point where the system noticed: the check of the school nurse. */
		isScreening: integer('is_screening', { mode: 'boolean' }).notNull().default(false),
		barriers: json<string[]>().notNull(),
		excerptIds: json<string[]>('excerpt_ids').notNull()
	},
	(t) => [index('moment_story').on(t.storyId, t.position)]
);
