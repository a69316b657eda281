/** The full-text index: what each of its rows is about. The words are in `search_words` (FTS5, made by hand in drizzle/). */
import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * One text that can be found; `id` is its row in `search_words`. All that the consent gate asks about stands here too, so
 * that it is answered without leaving the row; `''` where there is no such thing. Rows go by triggers in the same write as
 * what they are about, and take their words along.
 */
export const searchItem = sqliteTable(
	'search_item',
	{
		id: integer().primaryKey({ autoIncrement: true }),
		/** See `SearchKind` in store/search. */
		kind: text().notNull(),
		/** The story, excerpt, item of media or tag. */
		itemId: text('item_id').notNull(),
		initiativeId: text('initiative_id').notNull(),
		storytellerId: text('storyteller_id').notNull().default(''),
		storyId: text('story_id').notNull().default(''),
		excerptId: text('excerpt_id').notNull().default(''),
		mediaId: text('media_id').notNull().default(''),
		authorId: text('author_id').notNull().default(''),
		/** How its words were prepared; see `currentForm` in store/search. */
		form: integer().notNull().default(0)
	},
	(t) => [uniqueIndex('search_item_of').on(t.itemId, t.kind)]
);
