/** Worries about a young person (R27), seen by whoever raised them and by the safeguarding leads, and by nobody else. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Helpline } from '../../../domain/worry/helpline';
import { day, id, inputHash, json, ms } from './column';
import { initiative } from './initiative';
import { storyteller } from './storyteller';

export const worry = sqliteTable(
	'worry',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		storytellerId: text('storyteller_id')
			.notNull()
			.references(() => storyteller.id, { onDelete: 'cascade' }),
		/** An adult's; where it repeats words that are taken back they go from it (`store/quoted-place`). */
		words: text().notNull(),
		raisedBy: text('raised_by').notNull(),
		raisedAt: ms().notNull(),
		inputHash: inputHash()
	},
	(t) => [
		index('worry_initiative').on(t.initiativeId),
		index('worry_storyteller').on(t.storytellerId)
	]
);

/** What was done about a worry; only ever added. Nothing of what a notification says is kept. */
export const worryStep = sqliteTable(
	'worry_step',
	{
		id: id().primaryKey(),
		worryId: text('worry_id')
			.notNull()
			.references(() => worry.id, { onDelete: 'cascade' }),
		/** `seen`, `talked`, `notified` or `closed`. */
		kind: text().notNull(),
		/** Who was talked with; null for other steps. */
		with: text(),
		/** Why nobody was talked with. */
		why: text().notNull().default(''),
		/** Whether a notification was made; null for other steps. */
		isMade: integer('is_made', { mode: 'boolean' }),
		on: day(),
		/** The municipality's number of the case. */
		reference: text().notNull().default(''),
		by: text().notNull(),
		at: ms().notNull()
	},
	(t) => [index('worry_step_worry').on(t.worryId, t.at)]
);

/** Who has the lead on safeguarding in an initiative, and whom one rings in the municipality. */
export const safeguarding = sqliteTable('safeguarding', {
	initiativeId: text('initiative_id')
		.primaryKey()
		.references(() => initiative.id, { onDelete: 'cascade' }),
	leadIds: json<string[]>('lead_ids').notNull(),
	phone: text().notNull().default('')
});

/** Whom somebody in need can call; without a row the usual ones. */
export const helpline = sqliteTable('helpline', {
	initiativeId: text('initiative_id')
		.primaryKey()
		.references(() => initiative.id, { onDelete: 'cascade' }),
	lines: json<Helpline[]>('lines').notNull()
});
