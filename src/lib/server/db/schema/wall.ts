/** The workshop wall is a log: its state is what the events make of it (domain/wall). No words of a story are in it. */
import {
	index,
	integer,
	primaryKey,
	sqliteTable,
	text,
	uniqueIndex
} from 'drizzle-orm/sqlite-core';
import { id, inputHash, json, ms } from './column';
import { initiative } from './initiative';

export const wall = sqliteTable(
	'wall',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		title: text().notNull(),
		/** Number of the latest event; the guard of each append. */
		seq: integer().notNull().default(0),
		createdBy: text('created_by').notNull(),
		/** What guests come in with, hashed; null while the door is closed. */
		doorHash: text('door_hash').unique(),
		/** When the door closes by itself, and all guests are out. */
		doorClosesAt: ms(),
		inputHash: inputHash(),
		createdAt: ms().notNull()
	},
	(t) => [index('wall_initiative').on(t.initiativeId)]
);

export const wallEvent = sqliteTable(
	'wall_event',
	{
		wallId: text('wall_id')
			.notNull()
			.references(() => wall.id, { onDelete: 'cascade' }),
		seq: integer().notNull(),
		commandId: text('command_id').notNull(),
		type: text().notNull(),
		data: json<Record<string, unknown>>().notNull(),
		actorId: text('actor_id').notNull(),
		at: ms().notNull()
	},
	(t) => [
		primaryKey({ columns: [t.wallId, t.seq] }),
		uniqueIndex('wall_event_command').on(t.wallId, t.commandId)
	]
);

/** Somebody who came in by the code, under a name of their own choice; sees this wall and nothing else. */
export const wallGuest = sqliteTable(
	'wall_guest',
	{
		id: id().primaryKey(),
		wallId: text('wall_id')
			.notNull()
			.references(() => wall.id, { onDelete: 'cascade' }),
		name: text().notNull(),
		tokenHash: text('token_hash').notNull().unique(),
		createdAt: ms().notNull(),
		/** Sent out by the facilitator, or out with all others when the door closed. */
		leftAt: ms()
	},
	(t) => [index('wall_guest_wall').on(t.wallId)]
);

/** Which excerpts lie on which wall now: lets the thread and a withdrawal find walls without replaying them. */
export const wallCard = sqliteTable(
	'wall_card',
	{
		wallId: text('wall_id')
			.notNull()
			.references(() => wall.id, { onDelete: 'cascade' }),
		cardId: text('card_id').notNull(),
		excerptId: text('excerpt_id'),
		clusterId: text('cluster_id')
	},
	(t) => [primaryKey({ columns: [t.wallId, t.cardId] }), index('wall_card_excerpt').on(t.excerptId)]
);
