/** Facts about the install. */
import { eq } from 'drizzle-orm';
import type { Change, Db } from '../db/open';
import { setting } from '../db/schema';

export async function find(db: Db, key: string): Promise<string | undefined> {
	const [row] = await db.read
		.select({ value: setting.value })
		.from(setting)
		.where(eq(setting.key, key));
	return row?.value;
}

export function put(db: Db, key: string, value: string): Change {
	return db.read
		.insert(setting)
		.values({ key, value })
		.onConflictDoUpdate({ target: setting.key, set: { value } });
}

export function remove(db: Db, key: string): Change {
	return db.read.delete(setting).where(eq(setting.key, key));
}
