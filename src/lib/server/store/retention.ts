/**
 * What is kept for a time of its own, and since when: never a title or a word of it. A thing that is still needed has no
 * clock: a young person while a story of theirs stands, a partner while a pledge runs.
 */
import { and, eq, isNull, lt, ne, sql, type SQL } from 'drizzle-orm';
import type { Kept, TimedClass } from '$lib/domain/retention/retention';
import type { Db } from '../db/open';
import {
	accessLog,
	contactKey,
	identityLookUp,
	initiative,
	media,
	partner,
	pledge,
	story,
	storyteller
} from '../db/schema';
import { consentGate } from './consent';

export interface Asked {
	initiativeId: string;
	/** Only what is from before it, ms. */
	before: number;
	/** `YYYY-MM-DD` */
	today: string;
	/** Only the stories of one young person. */
	storytellerId?: string;
	/** No more than so many of a class. */
	limit?: number;
}

/** What SQLite takes for no limit. */
const all = -1;

/** A thing with the moment from which its months count, ms. */
export type Found = Omit<Kept, 'since'> & { at: number };

/** The things of a class that are from before a moment, the oldest first. */
export async function find(db: Db, kept: TimedClass, asked: Asked): Promise<Found[]> {
	const rows = await finders[kept](db, asked);
	return rows
		.map((row) => ({ count: 1, isWanted: 0, ...row, kept }))
		.map((row) => ({ ...row, at: Number(row.at), isWanted: row.isWanted === 1 }))
		.toSorted((a, b) => a.at - b.at);
}

/** Recordings that are deleted by their own clock (`service/media-making`), and after which day. */
export async function recordings(db: Db, { initiativeId, today }: Omit<Asked, 'before'>) {
	const columns = {
		storytellerId: media.storytellerId,
		storyId: media.storyId,
		mediaId: media.id
	};
	return db.read
		.select({
			id: media.id,
			secretName: storyteller.secretName,
			keepUntil: sql<string>`${media.keepUntil}`
		})
		.from(media)
		.innerJoin(storyteller, eq(storyteller.id, media.storytellerId))
		.where(
			and(
				eq(media.initiativeId, initiativeId),
				eq(media.state, 'ready'),
				sql`${media.keepUntil} is not null`,
				sql`not ${consentGate('keepMedia', today, columns, { initiativeId })}`
			)
		)
		.orderBy(media.keepUntil, media.id);
}

type Row = { itemId: string; name: string; at: number; isWanted?: number; count?: number };

const finders: Record<TimedClass, (db: Db, asked: Asked) => Promise<Row[]>> = {
	story: findStories,
	identity: findPeople,
	partner: async (db, asked) => [
		...(await findPartners(db, asked)),
		...(await findLone(db, asked))
	],
	log: findReadings,
	contact: findContacts
};

/** When a story's words were last written, or the last picture or recording came to it. */
const told = sql<number>`max(${story.createdAt}, coalesce(${story.writtenAt}, 0),
	coalesce((select max(m.created_at) from media m where m.story_id = ${story.id}), 0))`;

async function findStories(db: Db, asked: Asked): Promise<Row[]> {
	const { initiativeId, before, today, storytellerId, limit = all } = asked;
	const columns = { storytellerId: story.storytellerId, storyId: story.id };
	const isWanted = consentGate('archive', today, columns, { initiativeId });
	return db.read
		.select({
			itemId: story.id,
			name: storyteller.secretName,
			at: told,
			isWanted: sql<number>`${isWanted}`
		})
		.from(story)
		.innerJoin(storyteller, eq(storyteller.id, story.storytellerId))
		.where(
			and(
				eq(story.initiativeId, initiativeId),
				storytellerId ? eq(story.storytellerId, storytellerId) : undefined,
				isNull(story.withdrawnAt),
				lt(told, before)
			)
		)
		.limit(limit);
}

/** Named in full: in a select from one table the prefix is left out, and means the inner table then. */
const whose = sql`"storyteller"."id"`;
const whichPartner = sql`"partner"."id"`;

/** When somebody last told something, or said yes to something. */
const active = sql<number>`max("storyteller"."created_at",
	coalesce((select max(max(s.created_at, coalesce(s.written_at, 0))) from story s where s.storyteller_id = ${whose}), 0),
	coalesce((select max(m.created_at) from media m where m.storyteller_id = ${whose}), 0),
	coalesce((select max(c.at) from consent c where c.storyteller_id = ${whose} and c.decision = 'yes'), 0))`;

async function findPeople(
	db: Db,
	{ initiativeId, before, today, limit = all }: Asked
): Promise<Row[]> {
	const isWanted = consentGate('followUp', today, { storytellerId: whose }, { initiativeId });
	return db.read
		.select({
			itemId: storyteller.id,
			name: storyteller.secretName,
			at: active,
			isWanted: sql<number>`${isWanted}`
		})
		.from(storyteller)
		.where(
			and(
				eq(storyteller.initiativeId, initiativeId),
				lt(active, before),
				sql`not exists (select 1 from story s where s.storyteller_id = ${whose} and s.withdrawn_at is null)`,
				notErased('identity', whose, active)
			)
		)
		.limit(limit);
}

/** What is last known of a pledge: that it was made, a step of it, the day on which it ends. */
const ofPledge = sql`max(p.created_at, coalesce(unixepoch(p."to") * 1000, 0),
	coalesce((select max(t.at) from pledge_transition t where t.pledge_id = p.id), 0))`;
const runs = sql`p.state in ('accepted', 'checksOk', 'active')`;

const dealt = sql<number>`max("partner"."created_at",
	coalesce((select max(g.created_at) from partner g where g.merged_into = ${whichPartner}), 0),
	${dayOf('certificate_on')}, ${dayOf('confidential_on')}, ${dayOf('agreement_review_on')},
	coalesce((select max(${ofPledge}) from pledge p where p.partner_id = ${whichPartner}), 0))`;

async function findPartners(db: Db, { initiativeId, before, limit = all }: Asked): Promise<Row[]> {
	return db.read
		.select({ itemId: partner.id, name: partner.name, at: dealt })
		.from(partner)
		.where(
			and(
				eq(partner.initiativeId, initiativeId),
				// What has become part of another goes with that one.
				isNull(partner.mergedInto),
				lt(dealt, before),
				sql`not exists (select 1 from pledge p where p.partner_id = ${whichPartner} and ${runs})`,
				notErased('partner', whichPartner, dealt)
			)
		)
		.limit(limit);
}

/** Pledges of whoever stands in no register. */
async function findLone(db: Db, { initiativeId, before, limit = all }: Asked): Promise<Row[]> {
	const at = sql<number>`${ofPledge}`;
	const rows =
		await db.raw<Row>(sql`select p.id as "itemId", p.partner_name as name, ${at} as at from ${pledge} p
		where p.initiative_id = ${initiativeId} and p.partner_id is null and not ${runs} and ${at} < ${before}
		and ${notErased('partner', sql`p.id`, at)} limit ${limit}`);
	return rows;
}

/** Who has read a story or looked up a name, by month. */
async function findReadings(db: Db, { initiativeId, before }: Asked): Promise<Row[]> {
	const rows =
		await db.raw<Row>(sql`select l.month as "itemId", '' as name, max(l.at) as at, count(*) as count
		from (select storyteller_id, at, substr("on", 1, 7) as month from ${accessLog}
			union all select storyteller_id, at, strftime('%Y-%m', at / 1000, 'unixepoch') from ${identityLookUp}) l
		join ${storyteller} s on s.id = l.storyteller_id
		where s.initiative_id = ${initiativeId} group by 1 having max(l.at) < ${before}`);
	return rows;
}

/** How people can be found again: from the day on which their initiative ended, or will. */
async function findContacts(db: Db, { initiativeId, before, limit = all }: Asked): Promise<Row[]> {
	const ended = sql<number>`coalesce((select max(c.at) from initiative_closing c
		where c.initiative_id = ${initiative.id} and c.reopened_at is null), unixepoch(${initiative.endsOn}) * 1000)`;
	return db.read
		.select({ itemId: storyteller.id, name: storyteller.secretName, at: ended })
		.from(storyteller)
		.innerJoin(contactKey, eq(contactKey.id, storyteller.contactKeyId))
		.innerJoin(initiative, eq(initiative.id, storyteller.initiativeId))
		.where(and(eq(initiative.id, initiativeId), ne(contactKey.sealed, ''), lt(ended, before)))
		.limit(limit);
}

function dayOf(column: string): SQL {
	return sql`coalesce(unixepoch("partner".${sql.identifier(column)}) * 1000, 0)`;
}

/** Not erased since anything was last heard of it. */
function notErased(kept: TimedClass, itemId: SQL, since: SQL): SQL {
	return sql`not exists (select 1 from retention_act r where r.kept = ${kept} and r.item_id = ${itemId}
		and r.act = 'erased' and r.at >= ${since})`;
}
