/** Failed attempts per key. */
import { eq, inArray, sql } from 'drizzle-orm';
import type { Pace } from '$lib/domain/account/slow-down';
import { statement, type Change, type Db } from '../db/open';
import { attempt } from '../db/schema';

export async function find(
	db: Db,
	key: string
): Promise<{ failures: number; lastAt: number } | undefined> {
	const [row] = await db.read
		.select({ failures: attempt.failures, lastAt: attempt.lastAt })
		.from(attempt)
		.where(eq(attempt.key, key));
	return row;
}

/** Counts one more, unless the key is paused: then no row is touched. The rule of `pausedUntil` in SQL. */
export function count(key: string, pace: Pace, now: number): Change {
	const { free, first, longest, forgotten } = pace;
	return statement(sql`
		insert into attempt (key, failures, last_at) values (${key}, 1, ${now})
		on conflict (key) do update set
			failures = case when last_at <= ${now - forgotten} then 1 else failures + 1 end,
			last_at = ${now}
		where failures < ${free}
			or last_at <= ${now - forgotten}
			or last_at + min(${longest}, ${first} * (1 << min(failures - ${free}, 30))) <= ${now}`);
}

/** Takes one back. */
export function discount(db: Db, key: string): Change {
	return db.read
		.update(attempt)
		.set({ failures: sql`max(0, ${attempt.failures} - 1)` })
		.where(eq(attempt.key, key));
}

export function remove(db: Db, keys: readonly string[]): Change {
	return db.read.delete(attempt).where(inArray(attempt.key, [...keys]));
}

/** Those whose last failure is long ago. */
export function removeBefore(db: Db, time: number): Change {
	return db.read.delete(attempt).where(sql`${attempt.lastAt} < ${time}`);
}
