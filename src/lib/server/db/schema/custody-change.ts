/** Who was asked at home, since when, and who said so (R9). Only ever added to; the latest of a young person stands. */
import { index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Custody } from '../../../domain/consent/custody';
import { id, ms } from './column';
import { storyteller } from './storyteller';

export const custodyChange = sqliteTable(
	'custody_change',
	{
		id: id().primaryKey(),
		storytellerId: text('storyteller_id')
			.notNull()
			.references(() => storyteller.id, { onDelete: 'cascade' }),
		custody: text().$type<Custody>().notNull(),
		/** What each guardian was to the young person then; empty where nobody said. */
		guardianRelation: text('guardian_relation').notNull().default(''),
		otherRelation: text('other_relation').notNull().default(''),
		/** Why it was decided by hand; else empty. */
		note: text().notNull().default(''),
		/** A user id; empty once it is forgotten who somebody was. */
		by: text().notNull(),
		at: ms().notNull()
	},
	(t) => [index('custody_change_storyteller').on(t.storytellerId, t.at)]
);
