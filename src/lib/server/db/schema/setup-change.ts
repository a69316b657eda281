/** Who changed which rule of consent, and when (R9). Only ever added to. */
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Ruling } from '../../../domain/initiative/ruling';
import type { Scope } from '../../../domain/consent/scope';
import { id, json, ms } from './column';
import { initiative } from './initiative';

export const setupChange = sqliteTable(
	'setup_change',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		ruling: text().$type<Ruling>().notNull(),
		before: json<Scope[]>('before').notNull(),
		after: json<Scope[]>('after').notNull(),
		by: text().notNull(),
		at: ms().notNull()
	},
	(t) => [index('setup_change_initiative').on(t.initiativeId, t.at)]
);
