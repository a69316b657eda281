/** Who changed which rule of consent, and when (R9, R12). Only ever added to. */
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { RulingChange } from '../../../domain/initiative/ruling';
import { id, json, ms } from './column';
import { initiative } from './initiative';

export const setupChange = sqliteTable(
	'setup_change',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		ruling: text().$type<RulingChange['ruling']>().notNull(),
		before: json<RulingChange['before']>('before').notNull(),
		after: json<RulingChange['after']>('after').notNull(),
		by: text().notNull(),
		at: ms().notNull()
	},
	(t) => [index('setup_change_initiative').on(t.initiativeId, t.at)]
);
