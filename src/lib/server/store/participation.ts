/** Participation checks: rows ↔ domain values. What one young person answers leaves only to that person. */
import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { StaffAnswers } from '$lib/domain/initiative/participation';
import type { Ground, Question } from '$lib/domain/initiative/participation-part';
import { guardVersion, type Change, type Db } from '../db/open';
import { opportunity, participationAnswer, participationCheck, user, wall } from '../db/schema';

/** A check as it stands. */
export interface StoredCheck {
	id: string;
	initiativeId: string;
	phase: string;
	/** ms */
	askedAt: number;
	answers: StaffAnswers;
	nextStep: string;
	/** `YYYY-MM-DD` */
	nextOn: string | null;
	/** Name of whoever said so; empty when there is none, or the account is gone. */
	nextBy: string;
	version: number;
}

const columns = {
	id: participationCheck.id,
	initiativeId: participationCheck.initiativeId,
	phase: participationCheck.phase,
	askedAt: participationCheck.askedAt,
	answers: participationCheck.answers,
	nextStep: participationCheck.nextStep,
	nextOn: participationCheck.nextOn,
	nextBy: user.name,
	version: participationCheck.version
};

/** The latest first. @param limit no more than so many */
export async function list(db: Db, initiativeId: string, limit = -1): Promise<StoredCheck[]> {
	const rows = await db.read
		.select(columns)
		.from(participationCheck)
		.leftJoin(user, eq(user.id, participationCheck.nextBy))
		.where(eq(participationCheck.initiativeId, initiativeId))
		.orderBy(desc(participationCheck.askedAt), desc(participationCheck.id))
		.limit(limit);
	return rows.map((row) => ({ ...row, nextBy: row.nextBy ?? '' }));
}

export async function find(db: Db, id: string): Promise<StoredCheck | undefined> {
	const [row] = await db.read
		.select(columns)
		.from(participationCheck)
		.leftJoin(user, eq(user.id, participationCheck.nextBy))
		.where(eq(participationCheck.id, id));
	return row && { ...row, nextBy: row.nextBy ?? '' };
}

export async function findInputHash(db: Db, id: string): Promise<string | null | undefined> {
	const [row] = await db.read
		.select({ hash: participationCheck.inputHash })
		.from(participationCheck)
		.where(eq(participationCheck.id, id));
	return row?.hash;
}

/** What young people answered to some checks, a degree or a rung; whose it is stays here. */
export async function answersTo(
	db: Db,
	checkIds: readonly string[]
): Promise<{ checkId: string; part: Question; said: string; isTold: boolean }[]> {
	const rows = await db.read
		.select({
			checkId: participationAnswer.checkId,
			part: participationAnswer.part,
			degree: participationAnswer.degree,
			toldTo: participationAnswer.toldTo
		})
		.from(participationAnswer)
		.where(inArray(participationAnswer.checkId, [...checkIds]));
	return rows.map((row) => ({
		checkId: row.checkId,
		part: row.part as Question,
		said: row.degree,
		isTold: row.toldTo !== null
	}));
}

/** An answer as its own young person sees it. */
export interface OwnAnswer {
	checkId: string;
	phase: string;
	part: Question;
	/** A degree, or the digit of a rung. */
	said: string;
	/** Who typed it in; empty for what one answered oneself, and when the account is gone. */
	toldTo: string;
	/** `YYYY-MM-DD`; null for what one answered oneself. */
	toldOn: string | null;
}

/** What one young person answered, with what it was about. */
export async function listOwn(db: Db, storytellerId: string): Promise<OwnAnswer[]> {
	const rows = await db.read
		.select({
			checkId: participationAnswer.checkId,
			phase: participationCheck.phase,
			part: participationAnswer.part,
			said: participationAnswer.degree,
			toldTo: user.name,
			toldOn: participationAnswer.toldOn
		})
		.from(participationAnswer)
		.innerJoin(participationCheck, eq(participationCheck.id, participationAnswer.checkId))
		.leftJoin(user, eq(user.id, participationAnswer.toldTo))
		.where(eq(participationAnswer.storytellerId, storytellerId))
		.orderBy(participationCheck.askedAt, participationAnswer.part);
	return rows.map((row) => ({
		...row,
		part: row.part as Question,
		toldTo: row.toldTo ?? ''
	}));
}

/** Whether a thing is there in the initiative. */
export async function isThere(
	db: Db,
	initiativeId: string,
	{ kind, id }: Ground
): Promise<boolean> {
	const table = kind === 'wall' ? wall : opportunity;
	const here = and(eq(table.id, id), eq(table.initiativeId, initiativeId));
	return (await db.read.$count(table, here)) > 0;
}

export function insert(db: Db, row: typeof participationCheck.$inferInsert): Change {
	return db.read.insert(participationCheck).values(row);
}

/** Two changes: the guard on the version, and the update. */
export function update(
	db: Db,
	id: string,
	version: number,
	change: Partial<typeof participationCheck.$inferInsert>
): Change[] {
	return [
		guardVersion('participation_check', id, version),
		db.read
			.update(participationCheck)
			.set({ ...change, version: version + 1 })
			.where(eq(participationCheck.id, id))
	];
}

type Answered = Required<typeof participationAnswer.$inferInsert>;

/** Puts an answer in the place of an earlier one. What was told gives way to what one answered oneself, never the other way. */
export function put(db: Db, row: Answered): Change {
	const { checkId, storytellerId, part, toldTo } = participationAnswer;
	const { degree, toldTo: by, toldOn } = row;
	return db.read
		.insert(participationAnswer)
		.values(row)
		.onConflictDoUpdate({
			target: [checkId, storytellerId, part],
			set: { degree, toldTo: by, toldOn },
			...(by !== null && { setWhere: isNotNull(toldTo) })
		});
}

/** Takes one answer back. */
export function remove(
	db: Db,
	of: { checkId: string; storytellerId: string; part: Question }
): Change {
	return db.read
		.delete(participationAnswer)
		.where(
			and(
				eq(participationAnswer.checkId, of.checkId),
				eq(participationAnswer.storytellerId, of.storytellerId),
				eq(participationAnswer.part, of.part)
			)
		);
}

/** With everything that somebody takes back go these answers. */
export function eraseOf(db: Db, storytellerId: string): Change {
	return db.read
		.delete(participationAnswer)
		.where(eq(participationAnswer.storytellerId, storytellerId));
}
