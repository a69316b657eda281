/** The participation check (R37): what staff and young people say of space, voice, audience and influence, and the rung. */
import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { StaffAnswers } from '../../../domain/initiative/participation';
import { day, id, inputHash, json, ms, version } from './column';
import { initiative } from './initiative';
import { storyteller } from './storyteller';

export const participationCheck = sqliteTable(
	'participation_check',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		/** What the check is about: a phase, a workshop. */
		phase: text().notNull(),
		askedBy: text('asked_by').notNull(),
		askedAt: ms().notNull(),
		/** What staff answered, with how they know. */
		answers: json<StaffAnswers>('answers').notNull(),
		/** What staff do next, by when, and who said so; told to the young people too. */
		nextStep: text('next_step').notNull().default(''),
		nextOn: day('next_on'),
		nextBy: text('next_by'),
		version: version(),
		inputHash: inputHash()
	},
	(t) => [index('participation_check_initiative').on(t.initiativeId, t.askedAt)]
);

/** Nobody but the young person sees a single one; staff see the middle of many. */
export const participationAnswer = sqliteTable(
	'participation_answer',
	{
		checkId: text('check_id')
			.notNull()
			.references(() => participationCheck.id, { onDelete: 'cascade' }),
		storytellerId: text('storyteller_id')
			.notNull()
			.references(() => storyteller.id, { onDelete: 'cascade' }),
		/** `space`, `voice`, `audience`, `influence` or `rung`. */
		part: text().notNull(),
		/** `no`, `partly` or `yes`; of a rung its digit. */
		degree: text().notNull(),
		/** Who typed it in after it was told to them, and the day it was told; null for what one answered oneself. */
		toldTo: text('told_to'),
		toldOn: day('told_on')
	},
	(t) => [
		primaryKey({ columns: [t.checkId, t.storytellerId, t.part] }),
		index('participation_answer_storyteller').on(t.storytellerId)
	]
);
