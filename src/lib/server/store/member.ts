/** Members of initiatives: one row for each role a user holds. */
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Role } from '$lib/domain/access/role';
import { guard, type Change, type Db } from '../db/open';
import { prepared } from '../db/prepared';
import { member, user } from '../db/schema';

export interface Member {
	userId: string;
	name: string;
	email: string;
	role: Role;
}

/** By name, then role. */
export async function list(db: Db, initiativeId: string): Promise<Member[]> {
	const rows = await db.read
		.select({ userId: user.id, name: user.name, email: user.email, role: member.role })
		.from(member)
		.innerJoin(user, eq(user.id, member.userId))
		.where(eq(member.initiativeId, initiativeId))
		.orderBy(asc(user.name), asc(member.role));
	return rows.map((row) => ({ ...row, role: row.role as Role }));
}

/** Giving a role that is held already changes nothing. */
export function insert(db: Db, row: typeof member.$inferInsert): Change {
	return db.read.insert(member).values(row).onConflictDoNothing();
}

export function remove(db: Db, initiativeId: string, userId: string, role: Role): Change {
	return db.read
		.delete(member)
		.where(
			and(eq(member.initiativeId, initiativeId), eq(member.userId, userId), eq(member.role, role))
		);
}

/** Guard: somebody else is in the secretariat. */
export function guardOtherSecretariat(initiativeId: string, userId: string): Change {
	return guard(sql`select exists (select 1 from ${member}
		where initiative_id = ${initiativeId} and role = 'secretariat' and user_id <> ${userId})`);
}

/** The roles that a user holds in an initiative now. */
export async function heldBy(db: Db, userId: string, initiativeId: string): Promise<Role[]> {
	const rows = await held(db).execute({ userId, initiativeId });
	return rows.map(({ role }) => role as Role);
}

const held = prepared((read) =>
	read
		.select({ role: member.role })
		.from(member)
		.where(
			and(
				eq(member.initiativeId, sql.placeholder('initiativeId')),
				eq(member.userId, sql.placeholder('userId'))
			)
		)
		.prepare()
);

/** Guard: nobody has taken one of these roles from the user by the moment of the write. */
export function guardHeld(
	by: { userId: string; initiativeId: string },
	roles: readonly Role[]
): Change {
	return guard(sql`(select count(*) from ${member} where initiative_id = ${by.initiativeId}
		and user_id = ${by.userId} and ${inArray(member.role, [...roles])}) = ${roles.length}`);
}
