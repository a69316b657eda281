/** Walls and their logs: rows ↔ domain values. No words of a story are in these rows. */
import { and, asc, desc, eq, gt, inArray, lt, or, sql } from 'drizzle-orm';
import type { WallEvent } from '$lib/domain/wall/event';
import type { Card, Wall } from '$lib/domain/wall/state';
import { guard, type Change, type Db } from '../db/open';
import { prepared } from '../db/prepared';
import { excerpt, media, wall, wallCard, wallEvent } from '../db/schema';

export interface WallRow {
	id: string;
	initiativeId: string;
	title: string;
	seq: number;
	createdAt: number;
	/** The wall that it broke out of. */
	parentId: string | null;
}

/** A wall as the list shows it. */
export interface WallSummary extends WallRow {
	cards: number;
	clusters: number;
	/** When somebody last did something on it, ms since 1970. */
	changedAt: number;
}

const columns = {
	id: wall.id,
	initiativeId: wall.initiativeId,
	title: wall.title,
	seq: wall.seq,
	createdAt: wall.createdAt,
	parentId: wall.parentId
};

/** Found with `thisWall`, so that it is its own subject for the policy. */
export async function find(
	db: Db,
	id: string
): Promise<(WallRow & { thisWall: string }) | undefined> {
	const [row] = await byId(db).execute({ id });
	return row && { ...row, thisWall: row.id };
}

const byId = prepared((read) =>
	read
		.select(columns)
		.from(wall)
		.where(eq(wall.id, sql.placeholder('id')))
		.prepare()
);

/** By id, the newest first, from below the id `after`. */
export async function list(
	db: Db,
	initiativeId: string,
	page: { after: string | undefined; limit: number }
): Promise<WallSummary[]> {
	const ours = eq(wall.initiativeId, initiativeId);
	const here = eq(wallCard.wallId, wall.id);
	return db.read
		.select({
			...columns,
			cards: sql<number>`(select count(*) from ${wallCard} where ${here})`,
			clusters: sql<number>`(select count(distinct ${wallCard.clusterId}) from ${wallCard} where ${here})`,
			changedAt: sql<number>`coalesce((select max(${wallEvent.at}) from ${wallEvent}
				where ${eq(wallEvent.wallId, wall.id)}), ${wall.createdAt})`
		})
		.from(wall)
		.where(page.after ? and(ours, lt(wall.id, page.after)) : ours)
		.orderBy(desc(wall.id))
		.limit(page.limit);
}

export async function findInputHash(db: Db, id: string): Promise<string | null | undefined> {
	const [row] = await db.read.select({ hash: wall.inputHash }).from(wall).where(eq(wall.id, id));
	return row?.hash;
}

export function insert(db: Db, row: typeof wall.$inferInsert): Change {
	return db.read.insert(wall).values(row);
}

/** The walls that broke out of one, in the order in which they did. */
export async function childrenOf(
	db: Db,
	parentId: string
): Promise<{ id: string; title: string; seq: number }[]> {
	return db.read
		.select({ id: wall.id, title: wall.title, seq: wall.seq })
		.from(wall)
		.where(eq(wall.parentId, parentId))
		.orderBy(asc(wall.id));
}

/** The log after an event, in order; all of it unless a limit is named. */
export async function eventsAfter(
	db: Db,
	wallId: string,
	seq: number,
	limit = -1
): Promise<WallEvent[]> {
	const rows = await db.read
		.select({
			seq: wallEvent.seq,
			commandId: wallEvent.commandId,
			type: wallEvent.type,
			data: wallEvent.data,
			actorId: wallEvent.actorId,
			at: wallEvent.at
		})
		.from(wallEvent)
		.where(and(eq(wallEvent.wallId, wallId), gt(wallEvent.seq, seq)))
		.orderBy(asc(wallEvent.seq))
		.limit(limit);
	return rows.map(
		({ data, at, ...row }) => ({ ...data, ...row, at: new Date(at).toISOString() }) as WallEvent
	);
}

/** All excerpts, pictures and recordings that were ever brought to a wall, taken down since or not. */
export async function sourcesEverOn(
	db: Db,
	wallId: string
): Promise<{ excerptIds: string[]; mediaIds: string[] }> {
	const named = (field: string) => sql<string | null>`json_extract(${wallEvent.data}, ${field})`;
	const rows = await db.read
		.selectDistinct({ excerptId: named('$.excerptId'), mediaId: named('$.mediaId') })
		.from(wallEvent)
		.where(and(eq(wallEvent.wallId, wallId), eq(wallEvent.type, 'card.add')));
	return {
		excerptIds: rows.flatMap(({ excerptId }) => excerptId ?? []),
		mediaIds: rows.flatMap(({ mediaId }) => mediaId ?? [])
	};
}

/** Appends to the log, and keeps up the index of cards; nothing happens when somebody else was faster (`stale`). */
export function append(
	db: Db,
	wallId: string,
	events: readonly WallEvent[],
	before: Wall,
	after: Wall
): Change[] {
	return [
		guard(sql`(select seq from ${wall} where id = ${wallId}) = ${before.seq}`),
		db.read.update(wall).set({ seq: after.seq }).where(eq(wall.id, wallId)),
		db.read.insert(wallEvent).values(events.map((event) => eventRow(wallId, event))),
		...cardChanges(db, wallId, before, after)
	];
}

/** The walls on which excerpts, pictures or recordings of a young person lie. */
export async function wallsShowing(db: Db, storytellerId: string): Promise<string[]> {
	const rows = await db.read
		.selectDistinct({ wallId: wallCard.wallId })
		.from(wallCard)
		.leftJoin(excerpt, eq(excerpt.id, wallCard.excerptId))
		.leftJoin(media, eq(media.id, wallCard.mediaId))
		.where(or(eq(excerpt.storytellerId, storytellerId), eq(media.storytellerId, storytellerId)));
	return rows.map(({ wallId }) => wallId);
}

/** The young people whose words or pictures stand on a wall of an initiative. */
export async function peopleOn(db: Db, initiativeId: string): Promise<string[]> {
	const storytellerId = sql<string>`coalesce(${excerpt.storytellerId}, ${media.storytellerId})`;
	const rows = await db.read
		.selectDistinct({ storytellerId })
		.from(wallCard)
		.innerJoin(wall, eq(wall.id, wallCard.wallId))
		.leftJoin(excerpt, eq(excerpt.id, wallCard.excerptId))
		.leftJoin(media, eq(media.id, wallCard.mediaId))
		.where(and(eq(wall.initiativeId, initiativeId), sql`${storytellerId} is not null`));
	return rows.map((row) => row.storytellerId);
}

function eventRow(wallId: string, event: WallEvent) {
	const { seq, commandId, type, actorId, at, ...data } = event;
	return { wallId, seq, commandId, type, data, actorId, at: Date.parse(at) };
}

function cardChanges(db: Db, wallId: string, before: Wall, after: Wall): Change[] {
	const gone = Object.keys(before.cards).filter((id) => !after.cards[id]);
	const changed = Object.values(after.cards).filter((card) => differs(card, before.cards[card.id]));
	const rows = changed.map(({ id: cardId, excerptId, mediaId, clusterId }) => ({
		wallId,
		cardId,
		excerptId,
		mediaId,
		clusterId
	}));
	return [
		...(gone.length
			? [
					db.read
						.delete(wallCard)
						.where(and(eq(wallCard.wallId, wallId), inArray(wallCard.cardId, gone)))
				]
			: []),
		...(rows.length
			? [
					db.read
						.insert(wallCard)
						.values(rows)
						.onConflictDoUpdate({
							target: [wallCard.wallId, wallCard.cardId],
							set: {
								clusterId: sql`excluded.cluster_id`,
								excerptId: sql`excluded.excerpt_id`,
								mediaId: sql`excluded.media_id`
							}
						})
				]
			: [])
	];
}

function differs(card: Card, former: Card | undefined): boolean {
	return (
		former?.clusterId !== card.clusterId ||
		former.excerptId !== card.excerptId ||
		former.mediaId !== card.mediaId
	);
}
