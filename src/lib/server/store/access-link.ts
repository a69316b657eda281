/** The chain that signs the log of who has read: rows ↔ domain values. */
import { asc, desc, eq, gt, sql } from 'drizzle-orm';
import type { Entry, Head, Link, LinkKind } from '$lib/domain/access/log-chain';
import { guard, statement, type Change, type Db } from '../db/open';
import { accessLink, accessLog, identityLookUp } from '../db/schema';

/**
 * What a row says is signed in this order. The project was added later: where there is none it is left out, or no link from
 * before would fit any more.
 */
const reading = sql`case a.project_id
	when '' then json_array(a.id, a.storyteller_id, a.story_id, a.user_id, a.purpose, a."on", a.at)
	else json_array(a.id, a.storyteller_id, a.story_id, a.user_id, a.purpose, a."on", a.at, a.project_id) end`;
const lookUp = sql`json_array(i.id, i.storyteller_id, i.user_id, i.reason, i.at)`;

const rows = sql`(select 'reading' as kind, a.id, a.storyteller_id, substr(a."on", 1, 7) as month, a.at, ${reading} as said
	from ${accessLog} a
	union all select 'lookUp', i.id, i.storyteller_id, strftime('%Y-%m', i.at / 1000, 'unixepoch'), i.at, ${lookUp}
	from ${identityLookUp} i)`;

/** The last link; undefined where nothing was linked yet. */
export async function last(db: Db): Promise<Link | undefined> {
	const [row] = await db.read.select().from(accessLink).orderBy(desc(accessLink.n)).limit(1);
	return row as Link | undefined;
}

export async function find(db: Db, n: number): Promise<Link | undefined> {
	const [row] = await db.read.select().from(accessLink).where(eq(accessLink.n, n));
	return row as Link | undefined;
}

/** The links after one, with what their rows say today. */
export async function page(
	db: Db,
	after: number,
	limit: number
): Promise<{ link: Link; row: unknown[] | undefined }[]> {
	const { n, kind, itemId, initiativeId, month, at, digest, hash } = accessLink;
	const found = await db.read
		.select({
			link: { n, kind, itemId, initiativeId, month, at, digest, hash },
			said: sql<string | null>`case ${kind}
				when 'reading' then (select ${reading} from ${accessLog} a where a.id = ${itemId})
				when 'lookUp' then (select ${lookUp} from ${identityLookUp} i where i.id = ${itemId}) end`
		})
		.from(accessLink)
		.where(gt(n, after))
		.orderBy(asc(n))
		.limit(limit);
	return found.map(({ link, said }) => ({
		link: link as Link,
		row: said === null ? undefined : (JSON.parse(said) as unknown[])
	}));
}

/** Rows in no link from a moment on, and all of one initiative, in the order in which they came. @param since ms */
export async function pending(
	db: Db,
	{ since, initiativeId = '' }: { since: number; initiativeId?: string | undefined }
): Promise<Entry[]> {
	const isAsked = initiativeId
		? sql`(r.at >= ${since} or s.initiative_id = ${initiativeId})`
		: sql`r.at >= ${since}`;
	const found = await db.raw<{
		kind: LinkKind;
		itemId: string;
		initiativeId: string;
		month: string;
		said: string;
	}>(sql`select r.kind, r.id as "itemId", s.initiative_id as "initiativeId", r.month, r.said
		from ${rows} r join storyteller s on s.id = r.storyteller_id
		left join ${accessLink} l on l.item_id = r.id
		where ${isAsked} and l.n is null order by r.at, r.id`);
	return found.map(({ said, ...linked }) => ({ ...linked, row: JSON.parse(said) as unknown[] }));
}

/**
 * When the earliest row is from that is in no link although it is from before a moment, ms. Those of a demo that is still
 * being loaded are not told yet.
 */
export async function outside(db: Db, before: number): Promise<number | undefined> {
	const [row] = await db.raw<{ at: number | null }>(sql`select min(r.at) as at
		from ${rows} r join storyteller s on s.id = r.storyteller_id
		join initiative i on i.id = s.initiative_id
		left join ${accessLink} l on l.item_id = r.id
		where r.at < ${before} and l.n is null
		and not (i.is_demo and i.id is not (select value from setting where key = 'demo'))`);
	return row?.at ?? undefined;
}

/** Two changes: the guard that nobody has added a link since the head was read, and the links. */
export function insert({ n }: Head, links: readonly Link[]): Change[] {
	return [
		guard(sql`(select coalesce(max(n), 0) from ${accessLink}) = ${n}`),
		statement(sql`insert into ${accessLink} (n, kind, item_id, initiative_id, month, at, digest, hash)
			select r.value ->> 'n', r.value ->> 'kind', r.value ->> 'itemId', r.value ->> 'initiativeId',
				r.value ->> 'month', r.value ->> 'at', r.value ->> 'digest', r.value ->> 'hash'
			from json_each(${JSON.stringify(links)}) r`)
	];
}

export function removeAll(db: Db): Change {
	return db.read.delete(accessLink);
}
