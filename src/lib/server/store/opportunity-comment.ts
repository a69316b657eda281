/** Comments on what-ifs: rows ↔ domain values. A young person's go no further than the team's gate lets them. */
import { and, asc, desc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Role } from '$lib/domain/access/role';
import type { Change, Db } from '../db/open';
import { opportunity, opportunityComment, storyteller } from '../db/schema';
import { consentGate } from './consent';

/** A comment as members see it: with a role and no name. Guests of a workshop have none in the initiative. */
export interface Comment {
	id: string;
	role: Role | 'guest';
	text: string;
	/** ms */
	at: number;
	/** Whoever asks wrote it. */
	isOwn: boolean;
}

/** What may be read of a what-if's comments, the oldest first. @param today `YYYY-MM-DD` */
export async function list(
	db: Db,
	{ id, initiativeId }: { id: string; initiativeId: string },
	reader: string,
	today: string
): Promise<Comment[]> {
	const gate = consentGate('team', today, { storytellerId: storyteller.id }, { initiativeId });
	const rows = await db.read
		.select({ ...columns, writtenBy: opportunityComment.writtenBy })
		.from(opportunityComment)
		.leftJoin(storyteller, eq(storyteller.id, opportunityComment.storytellerId))
		.where(and(eq(opportunityComment.opportunityId, id), or(isNull(storyteller.id), gate)))
		.orderBy(asc(opportunityComment.at), asc(opportunityComment.id));
	return rows.map(({ writtenBy, role, at, ...row }) => ({
		...{ ...row, role: role as Comment['role'], at: at ?? 0 },
		isOwn: writtenBy === reader
	}));
}

/** What somebody has said of some what-ifs, the oldest first. */
export async function listBy(
	db: Db,
	writtenBy: string,
	opportunityIds: readonly string[]
): Promise<{ id: string; opportunityId: string; text: string }[]> {
	return db.read
		.select({
			id: opportunityComment.id,
			opportunityId: opportunityComment.opportunityId,
			text: opportunityComment.text
		})
		.from(opportunityComment)
		.where(
			and(
				eq(opportunityComment.writtenBy, writtenBy),
				inArray(opportunityComment.opportunityId, [...opportunityIds])
			)
		)
		.orderBy(asc(opportunityComment.at), asc(opportunityComment.id));
}

/** What a young person has said of what-ifs, the latest first. */
export interface OwnComment {
	id: string;
	opportunityId: string;
	whatIf: string;
	text: string;
	/** ms */
	at: number;
}

export async function listOwn(db: Db, storytellerId: string): Promise<OwnComment[]> {
	const rows = await db.read
		.select({
			id: opportunityComment.id,
			opportunityId: opportunityComment.opportunityId,
			whatIf: opportunity.whatIf,
			text: opportunityComment.text,
			at: opportunityComment.at
		})
		.from(opportunityComment)
		.innerJoin(opportunity, eq(opportunity.id, opportunityComment.opportunityId))
		.where(eq(opportunityComment.storytellerId, storytellerId))
		.orderBy(desc(opportunityComment.at), desc(opportunityComment.id));
	return rows.map((row) => ({ ...row, at: row.at ?? 0 }));
}

/** With the initiative it belongs to and the young person whose it is, to ask the policy about. */
export async function find(db: Db, id: string) {
	const [row] = await db.read
		.select({
			writtenBy: opportunityComment.writtenBy,
			storytellerId: opportunityComment.storytellerId,
			initiativeId: opportunity.initiativeId
		})
		.from(opportunityComment)
		.innerJoin(opportunity, eq(opportunity.id, opportunityComment.opportunityId))
		.where(eq(opportunityComment.id, id));
	return row && { ...row, storytellerId: row.storytellerId ?? undefined };
}

/** The hash of the input that made it, to tell a repeated create from a clash. */
export async function findInputHash(db: Db, id: string): Promise<string | null | undefined> {
	const [row] = await db.read
		.select({ hash: opportunityComment.inputHash })
		.from(opportunityComment)
		.where(eq(opportunityComment.id, id));
	return row?.hash;
}

export function insert(db: Db, row: typeof opportunityComment.$inferInsert): Change {
	return db.read.insert(opportunityComment).values(row);
}

export function remove(db: Db, id: string): Change {
	return db.read.delete(opportunityComment).where(eq(opportunityComment.id, id));
}

/** Erases what a young person said of what-ifs. */
export function eraseOf(db: Db, storytellerId: string): Change {
	return db.read
		.delete(opportunityComment)
		.where(eq(opportunityComment.storytellerId, storytellerId));
}

const columns = {
	id: opportunityComment.id,
	role: opportunityComment.role,
	text: opportunityComment.text,
	at: opportunityComment.at
};
