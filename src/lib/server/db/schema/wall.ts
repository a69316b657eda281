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
		/** Guests wait at the door until they are let in one by one. */
		doorAsks: integer('door_asks', { mode: 'boolean' }).notNull().default(false),
		/** The wall that this one broke out of, to be merged back into it. */
		parentId: text('parent_id'),
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
		/** When the facilitator opened for this guest; null while they wait at the door. */
		letInAt: ms(),
		/** Sent out by the facilitator, or out with all others when the door closed. */
		leftAt: ms()
	},
	(t) => [index('wall_guest_wall').on(t.wallId)]
);

/**
 * “That is mine”: what somebody present says to the staff about a card. Only staff see it, and it is erased with the
 * words that it is about.
 */
export const wallClaim = sqliteTable(
	'wall_claim',
	{
		id: id().primaryKey(),
		wallId: text('wall_id')
			.notNull()
			.references(() => wall.id, { onDelete: 'cascade' }),
		cardId: text('card_id').notNull(),
		guestId: text('guest_id')
			.notNull()
			.references(() => wallGuest.id, { onDelete: 'cascade' }),
		/** What is not right, in their own words; may be empty. */
		words: text().notNull().default(''),
		createdAt: ms().notNull(),
		/** When one of the staff had talked with them. */
		settledAt: ms()
	},
	(t) => [index('wall_claim_wall').on(t.wallId, t.createdAt)]
);

/**
 * The round of dots on what-ifs that stands on a wall, one at a time. Beside the log: a wall is replayed without it. The
 * dots are those of `opportunity_dot`.
 */
export const wallWeighing = sqliteTable('wall_weighing', {
	wallId: text('wall_id')
		.primaryKey()
		.references(() => wall.id, { onDelete: 'cascade' }),
	/** In the order in which they are shown. */
	opportunityIds: json<string[]>('opportunity_ids').notNull(),
	openedBy: text('opened_by').notNull(),
	openedAt: ms().notNull(),
	/** When dots were no longer taken, and the sums told. */
	closedAt: ms()
});

/** Which excerpts lie on which wall now: lets the thread and a withdrawal find walls without replaying them. */
export const wallCard = sqliteTable(
	'wall_card',
	{
		wallId: text('wall_id')
			.notNull()
			.references(() => wall.id, { onDelete: 'cascade' }),
		cardId: text('card_id').notNull(),
		excerptId: text('excerpt_id'),
		/** A whole picture or recording, where the card shows no excerpt. */
		mediaId: text('media_id'),
		clusterId: text('cluster_id')
	},
	(t) => [
		primaryKey({ columns: [t.wallId, t.cardId] }),
		index('wall_card_excerpt').on(t.excerptId),
		index('wall_card_media').on(t.mediaId),
		index('wall_card_cluster').on(t.clusterId)
	]
);
