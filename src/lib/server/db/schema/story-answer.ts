/** What a named adult answers to what a young person told (F5, R35); the first one stops the clock. */
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, inputHash, ms } from './column';
import { story } from './story';

export const storyAnswer = sqliteTable(
	'story_answer',
	{
		id: id().primaryKey(),
		storyId: text('story_id')
			.notNull()
			.references(() => story.id, { onDelete: 'cascade' }),
		/** May repeat words of the story: erased together with them. */
		text: text().notNull(),
		/** Why it is a no; empty for any other answer. */
		reason: text().notNull().default(''),
		by: text().notNull(),
		inputHash: inputHash(),
		at: ms().notNull()
	},
	(t) => [index('story_answer_story').on(t.storyId, t.at)]
);
