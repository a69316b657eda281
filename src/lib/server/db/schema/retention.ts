/** What was done about things whose time is over (R24): warned, put off, erased. Only ever added; it stays when they are gone. */
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { day, id, ms } from './column';
import { initiative } from './initiative';

export const retentionAct = sqliteTable(
	'retention_act',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		/** The class: `story`, `identity`, `partner`, `log` or `contact`. */
		kept: text().notNull(),
		/** Of a story, a young person, a partner, a pledge; of readings the month, `YYYY-MM`. */
		itemId: text('item_id').notNull(),
		/** `warned`, `prolonged` or `erased`. */
		act: text().notNull(),
		/** The day that was warned of, to which it was put off, or that was over. */
		dueOn: day('due_on').notNull(),
		/** Why it was put off; erased with the thing, and with words that it repeats. */
		reason: text().notNull().default(''),
		/** Who did it; `retention` when nobody did. */
		by: text().notNull(),
		at: ms().notNull()
	},
	(t) => [index('retention_act_item').on(t.initiativeId, t.kept, t.itemId, t.at)]
);
