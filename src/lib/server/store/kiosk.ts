/** Kiosks: rows ↔ domain values. Codes are stored as hashes only. */
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Kiosk } from '$lib/domain/kiosk/kiosk';
import { guardVersion, type Change, type Db } from '../db/open';
import { contribution, kiosk, story } from '../db/schema';

const columns = {
	id: kiosk.id,
	initiativeId: kiosk.initiativeId,
	title: kiosk.title,
	questions: kiosk.questions,
	information: kiosk.information,
	isOpen: kiosk.isOpen,
	closesAt: kiosk.closesAt,
	createdBy: kiosk.createdBy,
	version: kiosk.version,
	createdAt: kiosk.createdAt
};

export async function find(db: Db, id: string): Promise<Kiosk | undefined> {
	const [row] = await db.read.select(columns).from(kiosk).where(eq(kiosk.id, id));
	return row;
}

export async function findByHash(db: Db, codeHash: string): Promise<Kiosk | undefined> {
	const [row] = await db.read.select(columns).from(kiosk).where(eq(kiosk.codeHash, codeHash));
	return row;
}

export async function findInputHash(db: Db, id: string): Promise<string | null | undefined> {
	const [row] = await db.read.select({ hash: kiosk.inputHash }).from(kiosk).where(eq(kiosk.id, id));
	return row?.hash;
}

/** How many notes a kiosk was left, and how many of them wait for a decision; without those taken back. */
export interface Counts {
	notes: number;
	waiting: number;
}

/** The latest first. */
export async function list(db: Db, initiativeId: string): Promise<(Kiosk & Counts)[]> {
	return db.read
		.select({
			...columns,
			notes: sql<number>`count(${story.id})`,
			waiting: sql<number>`coalesce(sum(${story.id} is not null and ${contribution.state} = 'waiting'), 0)`
		})
		.from(kiosk)
		.leftJoin(contribution, eq(contribution.kioskId, kiosk.id))
		.leftJoin(story, and(eq(story.id, contribution.storyId), sql`${story.withdrawnAt} is null`))
		.where(eq(kiosk.initiativeId, initiativeId))
		.groupBy(kiosk.id)
		.orderBy(desc(kiosk.createdAt), desc(kiosk.id));
}

export function insert(db: Db, row: typeof kiosk.$inferInsert): Change {
	return db.read.insert(kiosk).values(row);
}

/** Two changes: the guard on the version, and the update. */
export function update(
	db: Db,
	id: string,
	version: number,
	change: Partial<typeof kiosk.$inferInsert>
): Change[] {
	return [
		guardVersion('kiosk', id, version),
		db.read
			.update(kiosk)
			.set({ ...change, version: version + 1 })
			.where(eq(kiosk.id, id))
	];
}
