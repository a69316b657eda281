/** Notices: rows ↔ domain values. */
import { and, asc, desc, eq, isNull, lt, ne, or, sql } from 'drizzle-orm';
import { noSetup } from '$lib/domain/initiative/setup';
import type { About, GivenNotice, NoticeKind, OwnNotice } from '$lib/domain/notice/notice-kind';
import { guard, type Change, type Db } from '../db/open';
import { initiativeSetup, notice, storyteller, user } from '../db/schema';

const title = sql<string>`coalesce(case ${notice.aboutKind}
	when 'wall' then (select w.title from wall w where w.id = ${notice.aboutId} and w.initiative_id = notice.initiative_id)
	when 'insight' then (select i.observation from insight i where i.id = ${notice.aboutId} and i.initiative_id = notice.initiative_id)
	when 'opportunity' then (select o.what_if from opportunity o where o.id = ${notice.aboutId} and o.initiative_id = notice.initiative_id)
	end, '')`;

const own = {
	id: notice.id,
	kind: notice.kind,
	words: notice.words,
	at: notice.at,
	dueOn: notice.dueOn,
	answer: notice.answer,
	answeredBy: sql<string>`coalesce((select u.name from "user" u where u.id = ${notice.answeredBy}), '')`,
	answeredAt: notice.answeredAt
};

/** Open ones first, by the day that they are due; then the answered, the latest first. */
export async function list(db: Db, initiativeId: string): Promise<GivenNotice[]> {
	const rows = await db.read
		.select({
			...own,
			by: notice.by,
			fromName: sql<string>`coalesce(${storyteller.secretName}, ${user.name}, '')`,
			aboutKind: notice.aboutKind,
			aboutId: notice.aboutId,
			aboutTitle: title
		})
		.from(notice)
		.leftJoin(storyteller, eq(storyteller.id, notice.storytellerId))
		.leftJoin(user, eq(user.id, notice.by))
		.where(eq(notice.initiativeId, initiativeId))
		.orderBy(
			sql`${notice.answeredAt} is not null`,
			sql`case when ${notice.answeredAt} is null then ${notice.dueOn} end`,
			desc(notice.answeredAt),
			asc(notice.id)
		)
		.limit(200);
	return rows.map(({ by, aboutKind, aboutId, ...row }) => ({
		...row,
		kind: row.kind as NoticeKind,
		from: kindOf(by),
		about: aboutKind && aboutId ? { kind: aboutKind as About['kind'], id: aboutId } : null
	}));
}

/**
 * What somebody gave in an initiative, the latest first.
 *
 * @param by as {@link actorId} has it
 * @param limit below zero for all
 */
export async function listOwn(
	db: Db,
	initiativeId: string,
	by: string,
	limit = 50
): Promise<OwnNotice[]> {
	const rows = await db.read
		.select(own)
		.from(notice)
		.where(and(eq(notice.initiativeId, initiativeId), eq(notice.by, by)))
		.orderBy(desc(notice.at))
		.limit(limit);
	return rows.map((row) => ({ ...row, kind: row.kind as NoticeKind }));
}

/** What the policy needs, until when an answer was promised, and the answer. */
export async function find(db: Db, id: string) {
	const [row] = await db.read
		.select({
			id: notice.id,
			initiativeId: notice.initiativeId,
			dueOn: notice.dueOn,
			answer: notice.answer,
			answeredBy: notice.answeredBy
		})
		.from(notice)
		.where(eq(notice.id, id));
	return row;
}

/** Those that should have been answered, without a word of them. @param today `YYYY-MM-DD` */
export async function late(
	db: Db,
	initiativeId: string,
	today: string
): Promise<{ id: string; kind: NoticeKind; dueOn: string }[]> {
	const rows = await db.read
		.select({ id: notice.id, kind: notice.kind, dueOn: notice.dueOn })
		.from(notice)
		.where(
			and(eq(notice.initiativeId, initiativeId), isNull(notice.answeredAt), lt(notice.dueOn, today))
		)
		.orderBy(asc(notice.dueOn));
	return rows.map((row) => ({ ...row, kind: row.kind as NoticeKind }));
}

/** Working days within which the initiative answers. */
export async function days(db: Db, initiativeId: string): Promise<number> {
	const [row] = await db.read
		.select({ days: initiativeSetup.noticeDays })
		.from(initiativeSetup)
		.where(eq(initiativeSetup.initiativeId, initiativeId));
	return row?.days ?? noSetup.noticeDays;
}

export async function findInputHash(db: Db, id: string): Promise<string | null | undefined> {
	const [row] = await db.read
		.select({ hash: notice.inputHash })
		.from(notice)
		.where(eq(notice.id, id));
	return row?.hash;
}

export function insert(db: Db, row: typeof notice.$inferInsert): Change {
	return db.read.insert(notice).values(row);
}

/** Written once: what somebody has read as the answer stays it. */
export function answer(
	db: Db,
	id: string,
	said: { answer: string; answeredBy: string; answeredAt: number }
): Change[] {
	return [
		guard(sql`(select answered_at from notice where id = ${id}) is null`),
		db.read.update(notice).set(said).where(eq(notice.id, id))
	];
}

/** How many somebody gave since a moment (ms). */
export async function countSince(db: Db, by: string, since: number): Promise<number> {
	return db.read.$count(notice, and(eq(notice.by, by), sql`${notice.at} >= ${since}`));
}

/**
 * The words of what was answered go, and the answer; that it was said and answered stays. Those of young people and guardians go
 * with what is theirs.
 *
 * @param before ms
 */
export function fade(db: Db, initiativeId: string, before: number): Change {
	return db.read
		.update(notice)
		.set({ words: '', answer: '', inputHash: null })
		.where(
			and(
				eq(notice.initiativeId, initiativeId),
				isNull(notice.storytellerId),
				lt(notice.answeredAt, before),
				or(ne(notice.words, ''), ne(notice.answer, ''))
			)
		);
}

/** With everything that somebody takes back go these words. */
export function eraseOf(db: Db, storytellerId: string): Change {
	return db.read.delete(notice).where(eq(notice.storytellerId, storytellerId));
}

function kindOf(by: string): string {
	const [kind = '', id] = by.split(':');
	return id === undefined ? 'member' : kind === 'otherGuardian' ? 'guardian' : kind;
}
