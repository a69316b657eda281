/** Packages (mission.md E4): the pieces that a what-if needs, and templates that keep the pieces for the next child. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PieceInput } from '../../../domain/opportunity/package';
import { id, json, ms } from './column';
import { initiative } from './initiative';
import { opportunity } from './opportunity';

export const packagePiece = sqliteTable(
	'package_piece',
	{
		id: id().primaryKey(),
		opportunityId: text('opportunity_id')
			.notNull()
			.references(() => opportunity.id, { onDelete: 'cascade' }),
		title: text().notNull(),
		/** A kind of pledge (domain/pledge/kind) that fits; null where any does. */
		kind: text(),
		isRequired: integer('is_required', { mode: 'boolean' }).notNull(),
		position: integer().notNull()
	},
	(t) => [index('package_piece_of').on(t.opportunityId, t.position)]
);

/** What was learned once, for the next child. It points at nothing: no what-if, no insight, no pledge, no young person. */
export const packageTemplate = sqliteTable(
	'package_template',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		name: text().notNull(),
		whatIf: text('what_if').notNull(),
		concrete: json<string[]>('concrete').notNull().default([]),
		moreOf: text('more_of').notNull(),
		removes: text(),
		towards: text().notNull(),
		partnerText: text('partner_text').notNull(),
		pieces: json<PieceInput[]>().notNull(),
		createdBy: text('created_by').notNull(),
		createdAt: ms().notNull()
	},
	(t) => [index('package_template_initiative').on(t.initiativeId)]
);
