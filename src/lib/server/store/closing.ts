/** Closing letters and closed initiatives: rows ↔ domain values. */
import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Closing, LetterTexts, LetterWay, Recipient } from '$lib/domain/initiative/closing';
import { bandOf, type AgeBand } from '$lib/domain/consent/rule';
import { guard, type Change, type Db } from '../db/open';
import { closingLetter, initiativeClosing, story, storyteller, user } from '../db/schema';
import { notHeld } from './storyteller';

/** A letter as it stands. */
export interface StoredLetter extends LetterTexts {
	/** Id of whoever wrote it last. */
	byId: string;
	/** Their name; empty when the account is gone. */
	by: string;
	/** ms */
	writtenAt: number;
	/** ms; null while it is being written. */
	deliveredAt: number | null;
	way: LetterWay | null;
	version: number;
}

/** The young people of an initiative who told something and did not take it all back, by their names. */
export async function recipients(
	db: Db,
	initiativeId: string,
	today: string
): Promise<Recipient[]> {
	const rows = await db.read
		.select({
			storytellerId: storyteller.id,
			secretName: storyteller.secretName,
			ageBand: storyteller.ageBand,
			birthYear: storyteller.birthYear,
			writtenAt: closingLetter.writtenAt,
			by: user.name,
			deliveredAt: closingLetter.deliveredAt,
			way: closingLetter.way
		})
		.from(storyteller)
		.leftJoin(closingLetter, eq(closingLetter.storytellerId, storyteller.id))
		.leftJoin(user, eq(user.id, closingLetter.by))
		.where(and(eq(storyteller.initiativeId, initiativeId), notHeld(initiativeId), hasWords))
		.orderBy(asc(storyteller.secretName));
	return rows.map(({ writtenAt, birthYear, ageBand, by, way, ...row }) => ({
		...row,
		ageBand: bandOf({ ageBand: ageBand as AgeBand, birthYear }, today),
		state: row.deliveredAt !== null ? 'delivered' : writtenAt !== null ? 'begun' : 'none',
		by: by ?? '',
		way: way as LetterWay | null
	}));
}

/** Whether somebody has told anything that is still there. */
export async function hasTold(db: Db, storytellerId: string): Promise<boolean> {
	const rows = await db.read
		.select({ id: storyteller.id })
		.from(storyteller)
		.where(and(eq(storyteller.id, storytellerId), hasWords));
	return rows.length > 0;
}

const hasWords = sql`exists (select 1 from ${story} s
	where s.storyteller_id = ${storyteller.id} and s.withdrawn_at is null)`;

export async function find(db: Db, storytellerId: string): Promise<StoredLetter | undefined> {
	const [row] = await db.read
		.select({
			understood: closingLetter.understood,
			happened: closingLetter.happened,
			notDone: closingLetter.notDone,
			kept: closingLetter.kept,
			turnTo: closingLetter.turnTo,
			byId: closingLetter.by,
			by: user.name,
			writtenAt: closingLetter.writtenAt,
			deliveredAt: closingLetter.deliveredAt,
			way: closingLetter.way,
			version: closingLetter.version
		})
		.from(closingLetter)
		.leftJoin(user, eq(user.id, closingLetter.by))
		.where(eq(closingLetter.storytellerId, storytellerId));
	return row && { ...row, by: row.by ?? '', way: row.way as LetterWay | null };
}

/** How often somebody has taken something back; see {@link guardKept}. */
export async function timesTakenBack(db: Db, storytellerId: string): Promise<number> {
	const [row] = await db.raw<{ n: number }>(takenBack(storytellerId));
	return Number(row?.n ?? 0);
}

/** Guard: nothing was taken back meanwhile, which the letter might repeat and would outlast. */
export function guardKept(storytellerId: string, times: number): Change {
	return guard(sql`(${takenBack(storytellerId)}) = ${times}`);
}

const takenBack = (storytellerId: string) =>
	sql`select count(*) as n from withdrawal w where w.storyteller_id = ${storytellerId}`;

/** Begins a letter. */
export function insert(db: Db, row: typeof closingLetter.$inferInsert): Change {
	return db.read.insert(closingLetter).values(row);
}

/** Two changes: the guard on the version, and the update. */
export function update(
	db: Db,
	storytellerId: string,
	version: number,
	change: Partial<typeof closingLetter.$inferInsert>
): Change[] {
	return [
		guard(
			sql`(select version from closing_letter where storyteller_id = ${storytellerId}) = ${version}`
		),
		db.read
			.update(closingLetter)
			.set({ ...change, version: version + 1 })
			.where(eq(closingLetter.storytellerId, storytellerId))
	];
}

/** With everything that somebody takes back goes the letter: it tells of it. */
export function eraseOf(db: Db, storytellerId: string): Change {
	return db.read.delete(closingLetter).where(eq(closingLetter.storytellerId, storytellerId));
}

/** How an initiative was closed; undefined while it is open. */
export async function closing(
	db: Db,
	initiativeId: string
): Promise<(Closing & { id: string }) | undefined> {
	const [row] = await db.read
		.select({
			id: initiativeClosing.id,
			letters: initiativeClosing.letters,
			missing: initiativeClosing.missing,
			reason: initiativeClosing.reason,
			by: user.name,
			at: initiativeClosing.at
		})
		.from(initiativeClosing)
		.leftJoin(user, eq(user.id, initiativeClosing.by))
		.where(
			and(eq(initiativeClosing.initiativeId, initiativeId), isNull(initiativeClosing.reopenedAt))
		)
		.orderBy(desc(initiativeClosing.at))
		.limit(1);
	return row && { ...row, by: row.by ?? '' };
}

/** Two changes: the guard that it is open, and that it is closed. */
export function close(db: Db, row: typeof initiativeClosing.$inferInsert): Change[] {
	return [
		guard(sql`not exists (select 1 from initiative_closing c
			where c.initiative_id = ${row.initiativeId} and c.reopened_at is null)`),
		db.read.insert(initiativeClosing).values(row)
	];
}

/** Opens again what was closed; that it was closed stays. */
export function reopen(
	db: Db,
	initiativeId: string,
	of: { reopenedBy: string; reopenedAt: number }
): Change {
	return db.read
		.update(initiativeClosing)
		.set(of)
		.where(
			and(eq(initiativeClosing.initiativeId, initiativeId), isNull(initiativeClosing.reopenedAt))
		);
}
