/** What a young person says about the story that somebody wrote down of them (R17, R35), and what an adult answered. */
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, inputHash, ms } from './column';
import { story } from './story';

export const remark = sqliteTable(
	'remark',
	{
		id: id().primaryKey(),
		storyId: text('story_id')
			.notNull()
			.references(() => story.id, { onDelete: 'cascade' }),
		/** `comment`, `wording` or `disagree`; the last one closes the gate until there is an answer. */
		kind: text().notNull(),
		text: text().notNull(),
		at: ms().notNull(),
		/** May repeat words of the story: erased together with them. */
		answer: text().notNull().default(''),
		answeredBy: text('answered_by'),
		answeredAt: ms(),
		inputHash: inputHash()
	},
	(t) => [index('remark_story').on(t.storyId, t.at), index('remark_open').on(t.kind, t.answeredAt)]
);
