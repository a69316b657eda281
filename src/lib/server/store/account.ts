/** Accounts and reset links: rows ↔ domain values. A password's hash leaves only for the check. */
import { and, eq, gt, isNull, lte, ne, sql } from 'drizzle-orm';
import type { Account, Locale } from '$lib/domain/account/account';
import { guard, type Change, type Db } from '../db/open';
import { passwordReset, user } from '../db/schema';

const columns = {
	id: user.id,
	email: user.email,
	name: user.name,
	locale: user.locale,
	isFounder: user.isFounder
};

const toAccount = (row: Omit<Account, 'locale'> & { locale: string }): Account => ({
	...row,
	locale: row.locale as Locale
});

export async function find(db: Db, id: string): Promise<Account | undefined> {
	const [row] = await db.read.select(columns).from(user).where(eq(user.id, id));
	return row && toAccount(row);
}

/** @param email in lower case */
export async function findByEmail(db: Db, email: string): Promise<Account | undefined> {
	const [row] = await db.read.select(columns).from(user).where(eq(user.email, email));
	return row && toAccount(row);
}

export async function findPasswordHash(db: Db, id: string): Promise<string | undefined> {
	const [row] = await db.read.select({ hash: user.passwordHash }).from(user).where(eq(user.id, id));
	return row?.hash;
}

/** Those who may begin initiatives. */
export async function listFounderIds(db: Db): Promise<string[]> {
	const rows = await db.read.select({ id: user.id }).from(user).where(eq(user.isFounder, true));
	return rows.map((row) => row.id);
}

/** Whether an account with a password is there. */
export async function someoneCanSignIn(db: Db): Promise<boolean> {
	const rows = await db.read
		.select({ id: user.id })
		.from(user)
		.where(ne(user.passwordHash, ''))
		.limit(1);
	return rows.length > 0;
}

/** Guard: nobody can sign in yet. */
export function guardFirst(): Change {
	return guard(sql`select not exists (select 1 from ${user} where password_hash <> '')`);
}

export function insert(db: Db, row: typeof user.$inferInsert): Change {
	return db.read.insert(user).values(row);
}

export function update(
	db: Db,
	id: string,
	change: { name?: string; locale?: Locale; passwordHash?: string }
): Change {
	return db.read.update(user).set(change).where(eq(user.id, id));
}

export function remove(db: Db, id: string): Change {
	return db.read.delete(user).where(eq(user.id, id));
}

export function insertReset(db: Db, row: typeof passwordReset.$inferInsert): Change {
	return db.read.insert(passwordReset).values(row);
}

/** A reset link that still works. */
export async function findReset(
	db: Db,
	tokenHash: string,
	now: number
): Promise<{ id: string; userId: string } | undefined> {
	const [row] = await db.read
		.select({ id: passwordReset.id, userId: passwordReset.userId })
		.from(passwordReset)
		.where(
			and(
				eq(passwordReset.tokenHash, tokenHash),
				isNull(passwordReset.usedAt),
				gt(passwordReset.expiresAt, now)
			)
		);
	return row;
}

/** Guard and change: a reset link is used once, and all others of the account are worthless from then on. */
export function useReset(db: Db, reset: { id: string; userId: string }, now: number): Change[] {
	return [
		guard(sql`select used_at is null from ${passwordReset} where id = ${reset.id}`),
		db.read
			.update(passwordReset)
			.set({ usedAt: now })
			.where(and(eq(passwordReset.userId, reset.userId), isNull(passwordReset.usedAt)))
	];
}

/** All reset links of an account. */
export function dropResets(db: Db, userId: string): Change {
	return db.read.delete(passwordReset).where(eq(passwordReset.userId, userId));
}

/** Those that have expired. */
export function dropResetsBefore(db: Db, now: number): Change {
	return db.read.delete(passwordReset).where(lte(passwordReset.expiresAt, now));
}
