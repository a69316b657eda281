/** Words pointed at: excerpts of a story, and the tags of the codebook on them. */
import { sql } from 'drizzle-orm';
import {
	index,
	integer,
	primaryKey,
	sqliteTable,
	text,
	uniqueIndex
} from 'drizzle-orm/sqlite-core';
import type { Attributes } from '$lib/domain/story/excerpt';
import type { Shape } from '$lib/domain/story/shape';
import { id, inputHash, json, ms, version } from './column';
import { initiative } from './initiative';
import { media } from './media';
import { story } from './story';

export const tag = sqliteTable(
	'tag',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		name: text().notNull(),
		family: text().notNull(),
		parentId: text('parent_id'),
		definition: text().notNull().default(''),
		whenToUse: text('when_to_use').notNull().default(''),
		whenNot: text('when_not').notNull().default(''),
		color: text(),
		/** One of domain/codebook/sign, or null for the family's own. */
		sign: text(),
		/** Its place among those beside it; equal ones stand by the alphabet. */
		position: integer().notNull().default(0),
		/** The tag of another initiative that it was taken over from, and the version that was taken over. */
		originId: text('origin_id'),
		originVersion: integer('origin_version'),
		version: version(),
		inputHash: inputHash(),
		createdAt: ms().notNull()
	},
	(t) => [
		uniqueIndex('tag_name').on(t.initiativeId, t.family, t.name),
		index('tag_parent').on(t.parentId),
		index('tag_origin').on(t.originId)
	]
);

/**
 * A passage of a story: W3C TextPositionSelector (`start`, `end` in code points, end exclusive) and TextQuoteSelector.
 * The quote serves re-anchoring; it is erased in the same write as the words it repeats.
 */
export const excerpt = sqliteTable(
	'excerpt',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id').notNull(),
		storyId: text('story_id')
			.notNull()
			.references(() => story.id, { onDelete: 'cascade' }),
		/** Repeated from the story: the consent gate joins on it. */
		storytellerId: text('storyteller_id').notNull(),
		/** The picture, sound or film that it points into; null for words of the text. */
		mediaId: text('media_id').references(() => media.id),
		/** The region in pixels or the range in ms; then `start` and `end` are 0 and there is no quote. */
		shape: json<Shape>(),
		start: integer().notNull(),
		end: integer().notNull(),
		quote: text().notNull(),
		prefix: text().notNull().default(''),
		suffix: text().notNull().default(''),
		storyVersion: integer('story_version').notNull(),
		/** `anchored`, `adrift`, or `withdrawn` (wordless). */
		state: text().notNull().default('anchored'),
		memo: text().notNull().default(''),
		/** Who wrote the memo last, and when; null where it came with the excerpt. */
		memoBy: text('memo_by'),
		memoAt: ms(),
		attributes: json<Attributes>(),
		createdBy: text('created_by').notNull(),
		/** The decision of a coding round by which it does not go on; null for all that do. */
		setAsideBy: text('set_aside_by'),
		version: version(),
		inputHash: inputHash(),
		createdAt: ms().notNull()
	},
	(t) => [
		index('excerpt_story').on(t.storyId, t.start),
		index('excerpt_initiative').on(t.initiativeId, t.createdAt),
		index('excerpt_storyteller').on(t.storytellerId),
		index('excerpt_media').on(t.mediaId),
		// Few, and asked for each time that words are pointed at.
		index('excerpt_withdrawn')
			.on(t.storyId)
			.where(sql`${t.state} = 'withdrawn'`),
		index('excerpt_set_aside')
			.on(t.id)
			.where(sql`${t.setAsideBy} is not null`)
	]
);

export const excerptTag = sqliteTable(
	'excerpt_tag',
	{
		excerptId: text('excerpt_id')
			.notNull()
			.references(() => excerpt.id, { onDelete: 'cascade' }),
		tagId: text('tag_id')
			.notNull()
			.references(() => tag.id, { onDelete: 'cascade' })
	},
	(t) => [primaryKey({ columns: [t.excerptId, t.tagId] }), index('excerpt_tag_tag').on(t.tagId)]
);

/**
 * What has happened to the excerpts of a story, in its order: one row for each excerpt, moved to the end whenever it
 * changes. Who listens asks for what came after a number; no words are in it. An empty `excerptId` is the text itself.
 */
export const codingEvent = sqliteTable(
	'coding_event',
	{
		storyId: text('story_id')
			.notNull()
			.references(() => story.id, { onDelete: 'cascade' }),
		excerptId: text('excerpt_id').notNull(),
		seq: integer().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.storyId, t.excerptId] }),
		uniqueIndex('coding_event_seq').on(t.storyId, t.seq)
	]
);
