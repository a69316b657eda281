/** Invitations: rows ↔ domain values. The link itself is known only as its hash. */
import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm';
import type { MemberRole } from '$lib/domain/account/invitation';
import { guard, type Change, type Db } from '../db/open';
import { initiative, invitation, user } from '../db/schema';

export interface Invitation {
	id: string;
	initiativeId: string;
	role: MemberRole;
	/** Who it was meant for, if that was said. */
	email: string | null;
	createdAt: number;
	expiresAt: number;
}

const columns = {
	id: invitation.id,
	initiativeId: invitation.initiativeId,
	role: invitation.role,
	email: invitation.email,
	createdAt: invitation.createdAt,
	expiresAt: invitation.expiresAt
};

type Row = Omit<Invitation, 'role'> & { role: string };
const toInvitation = <R extends Row>(row: R) => ({ ...row, role: row.role as MemberRole });

/** Those that still wait for an answer, oldest first. */
export async function listOpen(db: Db, initiativeId: string, now: number): Promise<Invitation[]> {
	const rows = await db.read
		.select(columns)
		.from(invitation)
		.where(
			and(
				eq(invitation.initiativeId, initiativeId),
				isNull(invitation.usedAt),
				gt(invitation.expiresAt, now)
			)
		)
		.orderBy(asc(invitation.createdAt), asc(invitation.id));
	return rows.map(toInvitation);
}

export async function find(db: Db, id: string): Promise<Invitation | undefined> {
	const [row] = await db.read.select(columns).from(invitation).where(eq(invitation.id, id));
	return row && toInvitation(row);
}

/** What the link opens: also used and expired ones, so that the guest learns why nothing happens. */
export async function findByHash(db: Db, tokenHash: string) {
	const [row] = await db.read
		.select({
			...columns,
			usedAt: invitation.usedAt,
			initiative: { slug: initiative.slug, name: initiative.name },
			invitedBy: user.name
		})
		.from(invitation)
		.innerJoin(initiative, eq(initiative.id, invitation.initiativeId))
		.leftJoin(user, eq(user.id, invitation.invitedBy))
		.where(eq(invitation.tokenHash, tokenHash));
	return row && toInvitation(row);
}

export function insert(db: Db, row: typeof invitation.$inferInsert): Change {
	return db.read.insert(invitation).values(row);
}

/** Guard and change: an invitation is used once, by one. */
export function use(db: Db, id: string, userId: string, now: number): Change[] {
	return [
		guard(sql`select used_at is null from ${invitation} where id = ${id}`),
		db.read.update(invitation).set({ usedAt: now, usedBy: userId }).where(eq(invitation.id, id))
	];
}

export function remove(db: Db, id: string): Change {
	return db.read.delete(invitation).where(and(eq(invitation.id, id), isNull(invitation.usedAt)));
}
