/** Whose stories may be used, and where young people and partners of an initiative are: no words, no names. */
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { AgeBand } from '$lib/domain/consent/rule';
import type { Place } from '$lib/domain/insight/unheard';
import type { Db } from '../db/open';
import { partner, story, storyteller } from '../db/schema';
import { consentGate } from './consent';
import { bandSql } from './consent-people';
import { ofPeople } from './track';

/** One for each young person with a story that the team may use. @param today `YYYY-MM-DD` */
export async function heard(db: Db, initiativeId: string, today: string): Promise<Place[]> {
	const places = { storytellerId: story.storytellerId, storyId: story.id };
	const told = db.read
		.select({ id: story.storytellerId })
		.from(story)
		.where(
			and(
				eq(story.initiativeId, initiativeId),
				isNull(story.withdrawnAt),
				consentGate('team', today, places, { initiativeId })
			)
		);
	const tracks = await ofPeople(db, initiativeId, today);
	const rows = await db.read
		.select({
			id: storyteller.id,
			ageBand: sql<AgeBand>`${bandSql(today)}`,
			area: storyteller.area
		})
		.from(storyteller)
		.where(sql`${storyteller.id} in ${told}`);
	return rows.map(({ id, ...place }) => ({ ...place, tracks: tracks.get(id) ?? [] }));
}

/** All areas that young people or partners of an initiative are said to be in. */
export async function areas(db: Db, initiativeId: string): Promise<string[]> {
	const rows = await db.read
		.selectDistinct({ area: storyteller.area })
		.from(storyteller)
		.where(eq(storyteller.initiativeId, initiativeId));
	const theirs = await db.read
		.selectDistinct({ area: sql<string>`own.value` })
		.from(sql`${partner}, json_each(${partner.areas}) own`)
		.where(and(eq(partner.initiativeId, initiativeId), isNull(partner.mergedInto)));
	return [...rows, ...theirs].map(({ area }) => area);
}
