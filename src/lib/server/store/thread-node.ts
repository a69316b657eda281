/** The things on a thread as the asker may see them: titles only through the consent gate. */
import { and, eq, ne, sql, type Column } from 'drizzle-orm';
import type { Node } from '$lib/domain/thread/graph';
import type { Db } from '../db/open';
import {
	evidence,
	excerpt,
	insight,
	media,
	opportunity,
	partner,
	pledge,
	story,
	wall,
	wallEvent
} from '../db/schema';
import { consentGate, readingGate, type GateWithin } from './consent';
import { places, quoteOf } from './excerpt-media';
import { notBlind } from './excerpt-shown';
import { among } from './thread';
import type { References } from './thread-found';

/** A node with the time at which it came about (ms). */
export type DatedNode = Node & {
	at: number;
	/** Of a pledge, a picture or a recording: its kind. */
	detail?: string;
	/** Of an excerpt on a picture or a recording: which one. */
	mediaId?: string;
};

export interface Asker {
	userId: string;
	/** `YYYY-MM-DD` */
	today: string;
	initiativeId: string;
	/** The young person asking about the own words: those need nobody's yes. */
	storytellerId?: string;
}

/** A title is cut here; the whole words stand where they live, and on the young person's own page. Code points. */
const titleLimit = 160;

/** The nodes of some references, in the order of their kinds; things of other initiatives are left out. */
export async function nodesOf(db: Db, ids: References['ids'], asker: Asker): Promise<DatedNode[]> {
	const within = {
		initiativeId: asker.initiativeId,
		storytellerIds: sql`select t.storyteller_id from ${story} t where t.id in (select value from json_each(${JSON.stringify(ids.story)}))`
	};
	const lists = await Promise.all([
		ifAny(ids.story, (some) => stories(db, some, asker, within)),
		ifAny(ids.media, (some) => pictures(db, some, asker, within)),
		ifAny(ids.excerpt, (some) => excerpts(db, some, asker, within)),
		ifAny(ids.cluster, (some) => clusters(db, some, ids.wall)),
		ifAny(ids.wall, (some) => walls(db, some)),
		ifAny(ids.insight, (some) => insights(db, some, asker)),
		ifAny(ids.opportunity, (some) => opportunities(db, some)),
		ifAny(ids.pledge, (some) => pledges(db, some))
	]);
	return lists.flat();
}

/** Asks only for what there is: most threads lack some kinds. */
async function ifAny(
	ids: string[],
	read: (ids: string[]) => Promise<DatedNode[]>
): Promise<DatedNode[]> {
	return ids.length > 0 ? read(ids) : [];
}

async function stories(
	db: Db,
	ids: string[],
	asker: Asker,
	within: GateWithin
): Promise<DatedNode[]> {
	const columns = {
		storytellerId: story.storytellerId,
		storyId: story.id,
		authorId: story.authorId
	};
	const gate = readingGate(asker.today, columns, asker.userId, within);
	const rows = await db.read
		.select({
			id: story.id,
			title: story.title,
			withdrawnAt: story.withdrawnAt,
			at: story.createdAt,
			isOpen: sql<number>`${asOwn(asker, story.storytellerId)} or ${gate}`
		})
		.from(story)
		.where(among(story.id, ids));
	return rows.map(({ id, title, withdrawnAt, at, isOpen }) =>
		gated({ id, kind: 'story', title, state: 'told', at }, withdrawnAt !== null, isOpen === 1)
	);
}

async function pictures(
	db: Db,
	ids: string[],
	asker: Asker,
	within: GateWithin
): Promise<DatedNode[]> {
	const columns = {
		storytellerId: media.storytellerId,
		storyId: media.storyId,
		mediaId: media.id,
		authorId: media.authorId
	};
	const gate = readingGate(asker.today, columns, asker.userId, within);
	const rows = await db.read
		.select({
			id: media.id,
			title: sql<string>`coalesce(nullif(${media.title}, ''), ${media.altText})`,
			detail: media.kind,
			state: media.state,
			at: media.createdAt,
			isOpen: sql<number>`${asOwn(asker, media.storytellerId)} or ${gate}`
		})
		.from(media)
		.where(among(media.id, ids));
	return rows.map(({ isOpen, ...row }) =>
		gated({ ...row, kind: 'media' }, row.state === 'withdrawn', isOpen === 1)
	);
}

async function excerpts(
	db: Db,
	ids: string[],
	asker: Asker,
	within: GateWithin
): Promise<DatedNode[]> {
	const columns = { ...places, authorId: story.authorId };
	const gate = readingGate(asker.today, columns, asker.userId, within);
	const rows = await db.read
		.select({
			id: excerpt.id,
			title: asker.storytellerId ? quoteOf : sql<string>`substr(${quoteOf}, 1, ${titleLimit})`,
			mediaId: excerpt.mediaId,
			state: excerpt.state,
			at: excerpt.createdAt,
			isOpen: sql<number>`${asOwn(asker, excerpt.storytellerId)} or (${gate} and ${notBlind(asker.userId)})`
		})
		.from(excerpt)
		.innerJoin(story, eq(story.id, excerpt.storyId))
		.where(among(excerpt.id, ids));
	return rows.map(({ isOpen, mediaId, ...row }) =>
		gated(
			{ ...row, kind: 'excerpt', ...(mediaId && { mediaId }) },
			row.state === 'withdrawn',
			isOpen === 1
		)
	);
}

/** Names of clusters live in the log of their wall: the latest event that gives one counts. */
async function clusters(db: Db, ids: string[], wallIds: string[]): Promise<DatedNode[]> {
	const rows = await db.read
		.select({
			id: sql<string>`json_extract(${wallEvent.data}, '$.clusterId')`,
			title: sql<string | null>`json_extract(${wallEvent.data}, '$.title')`,
			at: wallEvent.at
		})
		.from(wallEvent)
		.where(
			sql`${among(wallEvent.wallId, wallIds)} and ${wallEvent.type} like 'cluster.%'
				and json_extract(${wallEvent.data}, '$.title') is not null`
		)
		.orderBy(wallEvent.seq);
	const named = new Map(rows.map((row) => [row.id, row]));
	return ids.map((id) => ({
		id,
		kind: 'cluster',
		title: named.get(id)?.title ?? '',
		state: 'gathered',
		at: named.get(id)?.at ?? 0
	}));
}

async function walls(db: Db, ids: string[]): Promise<DatedNode[]> {
	const rows = await db.read
		.select({ id: wall.id, title: wall.title, at: wall.createdAt })
		.from(wall)
		.where(among(wall.id, ids));
	return rows.map((row) => ({ ...row, kind: 'wall', state: 'open' }));
}

/** An insight whose words have all gone needs new ground. */
async function insights(db: Db, ids: string[], asker: Asker): Promise<DatedNode[]> {
	const behind = sql`select x.storyteller_id from ${evidence} v join ${excerpt} x on x.id = v.excerpt_id
		where v.insight_id in (select value from json_each(${JSON.stringify(ids)}))`;
	const ground = db.read
		.select({ excerptId: evidence.excerptId })
		.from(evidence)
		.innerJoin(excerpt, eq(excerpt.id, evidence.excerptId))
		.where(
			and(
				eq(evidence.insightId, insight.id),
				ne(excerpt.state, 'withdrawn'),
				consentGate('team', asker.today, places, {
					initiativeId: asker.initiativeId,
					storytellerIds: behind
				})
			)
		);
	const rows = await db.read
		.select({
			id: insight.id,
			title: insight.observation,
			at: insight.createdAt,
			stands: sql<number>`exists ${ground}`
		})
		.from(insight)
		.where(among(insight.id, ids));
	return rows.map(({ stands, ...row }) => ({
		...row,
		kind: 'insight',
		state: stands === 1 ? 'stands' : 'needsNewGround'
	}));
}

async function opportunities(db: Db, ids: string[]): Promise<DatedNode[]> {
	const rows = await db.read
		.select({
			id: opportunity.id,
			title: opportunity.whatIf,
			state: opportunity.state,
			at: opportunity.createdAt
		})
		.from(opportunity)
		.where(among(opportunity.id, ids));
	return rows.map((row) => ({ ...row, kind: 'opportunity' }));
}

async function pledges(db: Db, ids: string[]): Promise<DatedNode[]> {
	const rows = await db.read
		.select({
			id: pledge.id,
			title: sql<string>`coalesce(${partner.name}, ${pledge.partnerName})`,
			state: pledge.state,
			detail: pledge.kind,
			at: pledge.createdAt
		})
		.from(pledge)
		.leftJoin(partner, eq(partner.id, pledge.partnerId))
		.where(among(pledge.id, ids));
	return rows.map((row) => ({ ...row, kind: 'pledge' }));
}

const asOwn = (asker: Asker, column: Column) =>
	asker.storytellerId ? sql`${column} = ${asker.storytellerId}` : sql`0`;

function gated(node: DatedNode, isWithdrawn: boolean, isOpen: boolean): DatedNode {
	if (isWithdrawn) {
		return { ...node, title: '', state: 'withdrawn' };
	}
	return isOpen ? node : { ...node, title: '', state: 'withheld' };
}
