/** Whom stories touch beside their tellers (R18): what they are to them, and whether they said yes. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { day, ms } from './column';
import { story } from './story';

export const storyTouch = sqliteTable(
	'story_touch',
	{
		storyId: text('story_id')
			.notNull()
			.references(() => story.id, { onDelete: 'cascade' }),
		/** `parent`, `sibling`, `relative`, `friend` or `otherAdult`; never a name. */
		relation: text().notNull(),
		isNeeded: integer('is_needed', { mode: 'boolean' }).notNull(),
		/** `notAsked`, `yes` or `no`; while it is needed and no yes, the gate is closed beyond the team. */
		answer: text().notNull(),
		on: day('answered_on'),
		/** `oral`, `paper` or `message`. */
		how: text(),
		by: text().notNull(),
		at: ms().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.storyId, t.relation] }),
		index('story_touch_open').on(t.isNeeded, t.answer, t.storyId)
	]
);
