/** Questions about new uses: rows ↔ domain values. */
import { asc, eq, sql } from 'drizzle-orm';
import type { Asked, Why } from '$lib/domain/consent/may-we';
import type { Scope } from '$lib/domain/consent/scope';
import { guard, type Change, type Db } from '../db/open';
import { mayWe, user } from '../db/schema';

export interface StoredQuestion extends Asked {
	reason: string;
	/** Whoever asked; empty for what is asked because of age. */
	by: string;
}

/** All that somebody was asked, oldest first. */
export async function list(db: Db, storytellerId: string): Promise<StoredQuestion[]> {
	const rows = await db.read
		.select({
			scope: mayWe.scope,
			why: mayWe.why,
			reason: mayWe.reason,
			by: user.name,
			askedAt: mayWe.askedAt,
			reminders: mayWe.reminders,
			remindedAt: mayWe.remindedAt,
			laterAt: mayWe.laterAt
		})
		.from(mayWe)
		.leftJoin(user, eq(user.id, mayWe.askedBy))
		.where(eq(mayWe.storytellerId, storytellerId))
		.orderBy(asc(mayWe.askedAt), asc(mayWe.id));
	return rows.map((row) => ({
		...row,
		scope: row.scope as Scope,
		why: row.why as Why,
		by: row.by ?? ''
	}));
}

/** Two changes: the guard that nobody has asked this person meanwhile, and the question. @param known how many there were */
export function insert(db: Db, row: typeof mayWe.$inferInsert, known: number): Change[] {
	return [
		guard(
			sql`(select count(*) from ${mayWe} q where q.storyteller_id = ${row.storytellerId}) = ${known}`
		),
		db.read.insert(mayWe).values(row)
	];
}

/**
 * Notes a reminder, or that the question was put off; what is asked because of age is kept from then on. The guard: no
 * other reminder was given meanwhile.
 */
export function note(
	db: Db,
	{ id, storytellerId, scope, why, askedAt, reminders }: NotedQuestion,
	said: { remindedAt: number } | { laterAt: number }
): Change[] {
	const isThis = sql`q.storyteller_id = ${storytellerId} and q.scope = ${scope}
		and q.why = ${why} and q.asked_at = ${askedAt}`;
	const change = 'remindedAt' in said ? { ...said, reminders: reminders + 1 } : said;
	return [
		guard(sql`coalesce((select q.reminders from ${mayWe} q where ${isThis}), 0) = ${reminders}`),
		db.read
			.insert(mayWe)
			.values({ id, storytellerId, scope, why, askedAt, ...change })
			.onConflictDoUpdate({
				target: [mayWe.storytellerId, mayWe.scope, mayWe.why, mayWe.askedAt],
				set: change
			})
	];
}

/** A question to note something about; `id` is taken when nothing of it was kept yet. */
export type NotedQuestion = Asked & { id: string; storytellerId: string };

/** Everything that somebody was asked. */
export function eraseOf(db: Db, storytellerId: string): Change {
	return db.read.delete(mayWe).where(eq(mayWe.storytellerId, storytellerId));
}
