/** First meetings between young people and those who gave a pledge (R32). They go with the pledge, and with the young person. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { day, id, inputHash, ms } from './column';
import { pledge } from './pledge';
import { storyteller } from './storyteller';

export const firstMeeting = sqliteTable(
	'first_meeting',
	{
		id: id().primaryKey(),
		pledgeId: text('pledge_id')
			.notNull()
			.references(() => pledge.id, { onDelete: 'cascade' }),
		/** Null where several come together. */
		storytellerId: text('storyteller_id').references(() => storyteller.id, {
			onDelete: 'cascade'
		}),
		on: day('on_day').notNull(),
		/** `HH:MM` */
		at: text('at_time').notNull(),
		place: text().notNull(),
		/** Who comes along; where the young person comes alone, who knows of it. */
		adult: text().notNull(),
		comesAlone: integer('comes_alone', { mode: 'boolean' }).notNull(),
		inputHash: inputHash(),
		by: text().notNull(),
		madeAt: ms().notNull()
	},
	(t) => [
		index('first_meeting_pledge').on(t.pledgeId),
		index('first_meeting_storyteller').on(t.storytellerId)
	]
);
