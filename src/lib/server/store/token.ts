/** API tokens: rows ↔ domain values. The token itself is known only as its hash. */
import { and, asc, eq, gt, isNull, or } from 'drizzle-orm';
import type { Role } from '$lib/domain/access/role';
import type { Change, Db } from '../db/open';
import { apiToken } from '../db/schema';

export interface Token {
	id: string;
	initiativeId: string;
	userId: string;
	name: string;
	role: Role;
	createdAt: number;
	expiresAt: number | null;
}

const columns = {
	id: apiToken.id,
	initiativeId: apiToken.initiativeId,
	userId: apiToken.userId,
	name: apiToken.name,
	role: apiToken.role,
	createdAt: apiToken.createdAt,
	expiresAt: apiToken.expiresAt
};

/** A user's living tokens in an initiative, oldest first. */
export async function list(
	db: Db,
	initiativeId: string,
	userId: string,
	now: number
): Promise<Token[]> {
	const rows = await db.read
		.select(columns)
		.from(apiToken)
		.where(
			and(
				eq(apiToken.initiativeId, initiativeId),
				eq(apiToken.userId, userId),
				isNull(apiToken.revokedAt),
				or(isNull(apiToken.expiresAt), gt(apiToken.expiresAt, now))
			)
		)
		.orderBy(asc(apiToken.createdAt), asc(apiToken.id));
	return rows.map((row) => ({ ...row, role: row.role as Role }));
}

export async function find(db: Db, id: string): Promise<Token | undefined> {
	const [row] = await db.read.select(columns).from(apiToken).where(eq(apiToken.id, id));
	return row && { ...row, role: row.role as Role };
}

export function insert(db: Db, row: typeof apiToken.$inferInsert): Change {
	return db.read.insert(apiToken).values(row);
}

export function revoke(db: Db, id: string, now: number): Change {
	return db.read
		.update(apiToken)
		.set({ revokedAt: now })
		.where(and(eq(apiToken.id, id), isNull(apiToken.revokedAt)));
}
