/** What the team thinks: memos on stories and on tags. Memos on excerpts stand with their excerpt. */
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, inputHash, ms, version } from './column';
import { tag } from './excerpt';
import { initiative } from './initiative';
import { story } from './story';

/** Exactly one of `storyId` and `tagId` is set. One on a story may repeat its words: it is erased together with them. */
export const memo = sqliteTable(
	'memo',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		storyId: text('story_id').references(() => story.id, { onDelete: 'cascade' }),
		/** Repeated from the story: the consent gate joins on it. */
		storytellerId: text('storyteller_id'),
		tagId: text('tag_id').references(() => tag.id, { onDelete: 'cascade' }),
		text: text().notNull(),
		authorId: text('author_id').notNull(),
		version: version(),
		inputHash: inputHash(),
		createdAt: ms().notNull(),
		updatedAt: ms().notNull()
	},
	(t) => [
		index('memo_initiative').on(t.initiativeId, t.createdAt),
		index('memo_story').on(t.storyId),
		index('memo_tag').on(t.tagId)
	]
);
