/** Artwork, photos, sound and film: the item, its files, and files that are still on their way. */
import type { Told } from '$lib/domain/media/told';
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { day, id, inputHash, json, ms, version } from './column';
import { story } from './story';

/**
 * A picture, a sound or a film. It always belongs to a story: one that comes alone gets a story of its own, so that consent,
 * excerpts, walls and the thread treat it like all other words.
 */
export const media = sqliteTable(
	'media',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id').notNull(),
		storyId: text('story_id')
			.notNull()
			.references(() => story.id, { onDelete: 'cascade' }),
		/** Repeated from the story: the consent gate joins on it. */
		storytellerId: text('storyteller_id').notNull(),
		/** `picture`, `sound` or `film`. */
		kind: text().notNull(),
		title: text().notNull().default(''),
		/** What the maker says about it. */
		ownWords: text('own_words').notNull().default(''),
		altText: text('alt_text').notNull().default(''),
		/** Chosen by the maker: `name`, `secretName` or `none`. */
		credit: text().notNull().default('secretName'),
		/** The name to credit, where the maker chose `name`. */
		creditName: text('credit_name').notNull().default(''),
		/** Whether somebody else is in it: `no`, `agreed`, or `notAsked`. */
		others: text().notNull().default('no'),
		/** Whether a part of it may be shown by itself: `notAsked`, `no` or `yes` (rights.md R39). */
		mayCut: text('may_cut').notNull().default('notAsked'),
		/** Who said so: `maker`, or `team` as the maker told it; null while nobody was asked. */
		mayCutBy: text('may_cut_by'),
		mayCutAt: ms(),
		/** Pixels, upright; of pictures and films. */
		width: integer(),
		height: integer(),
		/** Milliseconds; of sound and film. */
		duration: integer(),
		/** A tiny WebP as a data URL, shown until the picture is there. */
		placeholder: text(),
		/** Loudness from 0 to 100 in at most 800 steps; of sound and film. */
		peaks: json<number[]>(),
		/** Typed transcript: `[{ at: ms, text }]`. */
		transcript: json<{ at: number; text: string }[]>(),
		/**
		 * What of all this is told beyond the team, masked (`domain/media/told`); null until it is worked out, and then nothing
		 * is told. Written with the words and with the masks, and erased with them.
		 */
		told: json<Told>(),
		/**
		 * Stretches of what is said in a recording and about it that nobody has looked at, in code points of
		 * `domain/media/told` `saidText`; null before the first check. A picture is not held back by it.
		 */
		unchecked: json<[number, number][]>(),
		/** `waiting` for its files to be made, `ready`, `failed`, or `withdrawn` (wordless). */
		state: text().notNull().default('waiting'),
		/** The name of the error when it failed. */
		problem: text(),
		/** Raw sound and film are deleted after this day (rights.md R24). */
		keepUntil: day(),
		authorId: text('author_id').notNull(),
		version: version(),
		inputHash: inputHash(),
		createdAt: ms().notNull(),
		withdrawnAt: ms()
	},
	(t) => [
		index('media_initiative').on(t.initiativeId, t.createdAt),
		index('media_story').on(t.storyId),
		index('media_storyteller').on(t.storytellerId)
	]
);

/** A file on disk under a random name; the original of a picture is never among them. */
export const mediaFile = sqliteTable(
	'media_file',
	{
		/** The random name in the media folder. */
		name: text().primaryKey(),
		mediaId: text('media_id')
			.notNull()
			.references(() => media.id, { onDelete: 'cascade' }),
		/** MIME type, e.g. `image/webp`. */
		type: text().notNull(),
		/** Pixels across; null for sound and film. */
		width: integer(),
		bytes: integer().notNull()
	},
	(t) => [index('media_file_media').on(t.mediaId)]
);

/** A large file that arrives in parts; thrown away when it is not finished in time. */
export const upload = sqliteTable('upload', {
	id: id().primaryKey(),
	initiativeId: text('initiative_id').notNull(),
	authorId: text('author_id').notNull(),
	/** The random name in the media folder. */
	name: text().notNull(),
	/** Bytes in all, and bytes that have come. */
	size: integer().notNull(),
	received: integer().notNull().default(0),
	createdAt: ms().notNull()
});
