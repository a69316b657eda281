/** Notices that something is wrong with what stands here (R33); who gave them is shown to the staff alone. */
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { day, id, inputHash, ms } from './column';
import { initiative } from './initiative';
import { storyteller } from './storyteller';

export const notice = sqliteTable(
	'notice',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		/** Who gave it: a user id, `young:…`, `guardian:…`, `partner:…`, `pledger:…`, `guest:…`. */
		by: text().notNull(),
		/** The young person that it comes from or whose guardian gave it; its words go with everything of theirs. */
		storytellerId: text('storyteller_id').references(() => storyteller.id, {
			onDelete: 'cascade'
		}),
		/** `aboutMe`, `hurts`, `namesSomebody`, `untrue` or `other`. */
		kind: text().notNull(),
		words: text().notNull().default(''),
		/** `wall`, `insight`, `opportunity` or `story`; null where nothing was pointed to. */
		aboutKind: text('about_kind'),
		aboutId: text('about_id'),
		at: ms().notNull(),
		dueOn: day('due_on').notNull(),
		answer: text().notNull().default(''),
		answeredBy: text('answered_by'),
		answeredAt: ms(),
		inputHash: inputHash()
	},
	(t) => [
		index('notice_initiative').on(t.initiativeId, t.at),
		index('notice_by').on(t.by),
		index('notice_storyteller').on(t.storytellerId)
	]
);
