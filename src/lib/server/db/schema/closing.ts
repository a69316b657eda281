/** The end of an initiative (R40): a letter for each young person, and that it was closed. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, ms, version } from './column';
import { initiative } from './initiative';
import { storyteller } from './storyteller';

/** What a named adult writes to one young person at the end. May repeat words of theirs: erased together with them. */
export const closingLetter = sqliteTable('closing_letter', {
	storytellerId: text('storyteller_id')
		.primaryKey()
		.references(() => storyteller.id, { onDelete: 'cascade' }),
	understood: text().notNull().default(''),
	happened: text().notNull().default(''),
	notDone: text('not_done').notNull().default(''),
	kept: text().notNull().default(''),
	turnTo: text('turn_to').notNull().default(''),
	/** Who wrote it last, and whose name stands under it. */
	by: text().notNull(),
	writtenAt: ms().notNull(),
	/** Null while it is being written: then nobody but staff reads it. */
	deliveredAt: ms(),
	/** `place` or `paper`. */
	way: text(),
	version: version()
});

/** Only ever added: an initiative is closed while its last row has not been reopened. */
export const initiativeClosing = sqliteTable(
	'initiative_closing',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		letters: integer().notNull(),
		missing: integer().notNull(),
		reason: text().notNull().default(''),
		by: text().notNull(),
		at: ms().notNull(),
		reopenedBy: text('reopened_by'),
		reopenedAt: ms()
	},
	(t) => [index('initiative_closing_initiative').on(t.initiativeId, t.at)]
);
