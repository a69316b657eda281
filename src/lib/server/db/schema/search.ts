/** The full-text index: what each of its rows is about. The words are in `search_words` (FTS5, made by hand in drizzle/). */
import { sql } from 'drizzle-orm';
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { SearchKind } from '$lib/domain/search/found';

/**
 * Where texts stand: all that the consent gate asks about them, but for what is said about one excerpt alone. `''` where
 * there is no such thing. A search asks once for each place, however many of its texts have the word.
 */
export const searchPlace = sqliteTable(
	'search_place',
	{
		/** Never given twice: what is left over may not come to stand in somebody else's place. */
		id: integer().primaryKey({ autoIncrement: true }),
		initiativeId: text('initiative_id').notNull(),
		storytellerId: text('storyteller_id').notNull(),
		storyId: text('story_id').notNull(),
		mediaId: text('media_id').notNull(),
		authorId: text('author_id').notNull()
	},
	(t) => [
		uniqueIndex('search_place_of').on(
			t.storyId,
			t.mediaId,
			t.authorId,
			t.storytellerId,
			t.initiativeId
		)
	]
);

/** Kinds by their numbers in the rows of the index: they stay as they are, and end with 7. */
export const kindNumbers = {
	story: 1,
	excerpt: 2,
	excerptMemo: 3,
	memo: 4,
	media: 5,
	tag: 6,
	tagDefinition: 7
} satisfies Record<SearchKind, number>;

const kindCases = Object.entries(kindNumbers)
	.map(([kind, number]) => `when '${kind}' then ${number}`)
	.join(' ');

/**
 * One text that can be found. Rows go by triggers in the same write as what they are about, and take their words along.
 */
export const searchItem = sqliteTable(
	'search_item',
	{
		id: integer().primaryKey({ autoIncrement: true }),
		kind: text().$type<SearchKind>().notNull(),
		/** The story, excerpt, item of media or tag. */
		itemId: text('item_id').notNull(),
		/** How its words were prepared; see `currentForm` in store/search. */
		form: integer().notNull().default(0),
		/** Where it stands; see {@link searchPlace}. Stays as it is, for it is part of the next. */
		placeId: integer('place_id').notNull().default(0),
		/**
		 * Its row in `search_words`: its place, its kind and itself in one number. So a search knows of each text that has the
		 * word where it stands and what it is, without reading a row for it; see store/search-find.
		 */
		wordsRow: integer('words_row').generatedAlwaysAs(
			sql.raw(`(place_id << 35) | (case kind ${kindCases} end << 32) | id`),
			{ mode: 'virtual' }
		)
	},
	(t) => [uniqueIndex('search_item_of').on(t.itemId, t.kind)]
);
