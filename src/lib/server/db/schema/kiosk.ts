/** Pop-up capture: kiosks that anybody may answer without an account, and what was contributed at them. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, inputHash, json, ms, version } from './column';
import { initiative } from './initiative';
import { story } from './story';

export const kiosk = sqliteTable(
	'kiosk',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		title: text().notNull(),
		/** Asked one at a time. */
		questions: json<string[]>().notNull(),
		/** Who reads it and what it can change, in plain words. */
		information: text().notNull().default(''),
		/** The secret part of its link, hashed; the link is shown to staff when the kiosk is made or renewed. */
		codeHash: text('code_hash').notNull().unique(),
		isOpen: integer('is_open', { mode: 'boolean' }).notNull().default(true),
		closesAt: ms(),
		createdBy: text('created_by').notNull(),
		version: version(),
		inputHash: inputHash(),
		createdAt: ms().notNull()
	},
	(t) => [index('kiosk_initiative').on(t.initiativeId)]
);

/**
 * A note left at a kiosk, or told from the own device. Its words live in the story that it made, like all words; this row says where it came from, and what
 * the moderation decided.
 */
export const contribution = sqliteTable(
	'contribution',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id').notNull(),
		/** Null for what somebody told from a device of their own. */
		kioskId: text('kiosk_id').references(() => kiosk.id, { onDelete: 'cascade' }),
		storyId: text('story_id')
			.notNull()
			.references(() => story.id, { onDelete: 'cascade' }),
		/** The youth check that it was told as an answer to; null for whatever was told by itself. */
		checkId: text('check_id'),
		/** It is a what-if of the young person's own. */
		isIdea: integer('is_idea', { mode: 'boolean' }).notNull().default(false),
		/** `waiting`, `accepted` or `declined`. */
		state: text().notNull().default('waiting'),
		/** What the maker is told, with a decision. */
		answer: text().notNull().default(''),
		/** Why it was declined, for the staff alone. */
		reason: text().notNull().default(''),
		decidedBy: text('decided_by'),
		decidedAt: ms(),
		/** When the card was used for the first time. */
		claimedAt: ms(),
		inputHash: inputHash(),
		createdAt: ms().notNull()
	},
	(t) => [
		index('contribution_queue').on(t.initiativeId, t.state, t.createdAt),
		index('contribution_story').on(t.storyId)
	]
);
