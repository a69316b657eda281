/** Accounts of adults: users, sessions, links sent to them, tokens they made. All secrets are stored as sha-256. */
import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { id, ms } from './column';
import { initiative } from './initiative';

export const user = sqliteTable('user', {
	id: id().primaryKey(),
	email: text().notNull().unique(),
	name: text().notNull(),
	passwordHash: text('password_hash').notNull(),
	locale: text().notNull().default('da'),
	/** May begin initiatives: the first account, and those the operator makes. */
	isFounder: integer('is_founder', { mode: 'boolean' }).notNull().default(false),
	createdAt: ms().notNull()
});

/** The face of a member, for young people to know whom they can talk to: a small square WebP without metadata. */
export const portrait = sqliteTable('portrait', {
	userId: text('user_id')
		.primaryKey()
		.references(() => user.id, { onDelete: 'cascade' }),
	content: blob({ mode: 'buffer' }).notNull(),
	updatedAt: ms().notNull()
});

export const session = sqliteTable(
	'session',
	{
		id: text().primaryKey(),
		userId: text('user_id')
			.notNull()
			.references(() => user.id, { onDelete: 'cascade' }),
		createdAt: ms().notNull(),
		expiresAt: ms().notNull(),
		endsAt: ms().notNull(),
		device: text().notNull().default('')
	},
	(t) => [index('session_user').on(t.userId)]
);

export const invitation = sqliteTable(
	'invitation',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		role: text().notNull(),
		email: text(),
		tokenHash: text('token_hash').notNull().unique(),
		invitedBy: text('invited_by').notNull(),
		createdAt: ms().notNull(),
		expiresAt: ms().notNull(),
		usedAt: ms(),
		usedBy: text('used_by')
	},
	(t) => [index('invitation_initiative').on(t.initiativeId)]
);

export const passwordReset = sqliteTable('password_reset', {
	id: id().primaryKey(),
	userId: text('user_id')
		.notNull()
		.references(() => user.id, { onDelete: 'cascade' }),
	tokenHash: text('token_hash').notNull().unique(),
	createdAt: ms().notNull(),
	expiresAt: ms().notNull(),
	usedAt: ms()
});

export const apiToken = sqliteTable(
	'api_token',
	{
		id: id().primaryKey(),
		initiativeId: text('initiative_id')
			.notNull()
			.references(() => initiative.id, { onDelete: 'cascade' }),
		userId: text('user_id')
			.notNull()
			.references(() => user.id, { onDelete: 'cascade' }),
		role: text().notNull(),
		name: text().notNull().default(''),
		tokenHash: text('token_hash').notNull().unique(),
		createdAt: ms().notNull(),
		expiresAt: ms(),
		revokedAt: ms()
	},
	(t) => [index('api_token_user').on(t.userId)]
);

/** Counts failed attempts per key (an account, an address, a card) to slow guessing down. */
export const attempt = sqliteTable('attempt', {
	key: text().primaryKey(),
	failures: integer().notNull(),
	lastAt: ms().notNull()
});
