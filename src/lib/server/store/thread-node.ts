/** The things on a thread as the asker may see them: titles only through the consent gate. */
import { and, eq, ne, sql } from 'drizzle-orm';
import type { Db } from '../db/open';
import { prepared } from '../db/prepared';
import {
	evidence,
	excerpt,
	insight,
	opportunity,
	partner,
	pledge,
	wall,
	wallEvent
} from '../db/schema';
import { consentGate } from './consent';
import { places } from './excerpt-media';
import { amongAsked } from './thread-edge';
import type { References } from './thread-found';
import {
	asked,
	excerpts,
	pictures,
	stories,
	within,
	type DatedNode,
	type Given
} from './thread-words';

export interface Asker {
	userId: string;
	/** `YYYY-MM-DD` */
	today: string;
	initiativeId: string;
	/** The young person asking about the own words: those need nobody's yes. */
	storytellerId?: string;
}

/** The nodes of some references, in the order of their kinds; things of other initiatives are left out. */
export async function nodesOf(db: Db, ids: References['ids'], asker: Asker): Promise<DatedNode[]> {
	const { userId, today, initiativeId } = asker;
	const given = {
		...{ userId, today, initiativeId, own: asker.storytellerId ?? '' },
		storyIds: JSON.stringify(ids.story),
		wallIds: JSON.stringify(ids.wall)
	};
	// Most threads lack some kinds.
	const there = kinds.filter(([kind]) => ids[kind].length > 0);
	const lists = await Promise.all(
		there.map(([kind, read]) => read(db, { ...given, ids: JSON.stringify(ids[kind]) }, ids[kind]))
	);
	return lists.flat();
}

type Read = (db: Db, given: Given, ids: string[]) => Promise<DatedNode[]>;

const kinds: [kind: keyof References['ids'], read: Read][] = [
	['story', stories],
	['media', pictures],
	['excerpt', excerpts],
	['cluster', clusters],
	['wall', walls],
	['insight', insights],
	['opportunity', opportunities],
	['pledge', pledges]
];

/** Names of clusters live in the log of their wall. */
const clusterNames = prepared((read) =>
	read
		.select({
			id: sql<string>`json_extract(${wallEvent.data}, '$.clusterId')`,
			title: sql<string | null>`json_extract(${wallEvent.data}, '$.title')`,
			at: wallEvent.at
		})
		.from(wallEvent)
		.where(
			sql`${wallEvent.wallId} in (select value from json_each(${sql.placeholder('wallIds')}))
				and ${wallEvent.type} like 'cluster.%' and json_extract(${wallEvent.data}, '$.title') is not null`
		)
		.orderBy(wallEvent.seq)
		.prepare()
);

/** The latest event that gives a name counts. */
async function clusters(db: Db, given: Given, ids: string[]): Promise<DatedNode[]> {
	const rows = await clusterNames(db).execute(given);
	const named = new Map(rows.map((row) => [row.id, row]));
	return ids.map((id) => ({
		id,
		kind: 'cluster',
		title: named.get(id)?.title ?? '',
		state: 'gathered',
		at: named.get(id)?.at ?? 0
	}));
}

const wallRows = prepared((read) =>
	read
		.select({ id: wall.id, title: wall.title, at: wall.createdAt })
		.from(wall)
		.where(amongAsked(wall.id))
		.prepare()
);

async function walls(db: Db, given: Given): Promise<DatedNode[]> {
	const rows = await wallRows(db).execute(given);
	return rows.map((row) => ({ ...row, kind: 'wall', state: 'open' }));
}

/** An insight whose words have all gone needs new ground. */
const insightRows = prepared((read) => {
	const behind = sql`select x.storyteller_id from ${evidence} v join ${excerpt} x on x.id = v.excerpt_id
		where v.insight_id in (select value from json_each(${sql.placeholder('ids')}))`;
	const gate = consentGate('team', asked.today, places, { ...within, storytellerIds: behind });
	const ground = read
		.select({ excerptId: evidence.excerptId })
		.from(evidence)
		.innerJoin(excerpt, eq(excerpt.id, evidence.excerptId))
		.where(and(eq(evidence.insightId, insight.id), ne(excerpt.state, 'withdrawn'), gate));
	return read
		.select({
			id: insight.id,
			title: insight.observation,
			at: insight.createdAt,
			stands: sql<number>`exists ${ground}`
		})
		.from(insight)
		.where(amongAsked(insight.id))
		.prepare();
});

async function insights(db: Db, given: Given): Promise<DatedNode[]> {
	const rows = await insightRows(db).execute(given);
	return rows.map(({ stands, ...row }) => ({
		...row,
		kind: 'insight',
		state: stands === 1 ? 'stands' : 'needsNewGround'
	}));
}

const opportunityRows = prepared((read) =>
	read
		.select({
			id: opportunity.id,
			title: opportunity.whatIf,
			state: opportunity.state,
			at: opportunity.createdAt
		})
		.from(opportunity)
		.where(amongAsked(opportunity.id))
		.prepare()
);

async function opportunities(db: Db, given: Given): Promise<DatedNode[]> {
	const rows = await opportunityRows(db).execute(given);
	return rows.map((row) => ({ ...row, kind: 'opportunity' }));
}

const pledgeRows = prepared((read) =>
	read
		.select({
			id: pledge.id,
			title: sql<string>`coalesce(${partner.name}, ${pledge.partnerName})`,
			state: pledge.state,
			detail: pledge.kind,
			at: pledge.createdAt
		})
		.from(pledge)
		.leftJoin(partner, eq(partner.id, pledge.partnerId))
		.where(amongAsked(pledge.id))
		.prepare()
);

async function pledges(db: Db, given: Given): Promise<DatedNode[]> {
	const rows = await pledgeRows(db).execute(given);
	return rows.map((row) => ({ ...row, kind: 'pledge' }));
}
