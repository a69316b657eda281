/** Tracks of an initiative: what stands below the tag of its codebook that it says holds them. */
import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import type { Change, Db } from '../db/open';
import { excerpt, excerptTag, initiative, tag } from '../db/schema';
import { consentGate } from './consent';
import { places } from './excerpt-media';
import { goesOn } from './excerpt-shown';

/** What the tracks are called, in the order of the codebook; none while nobody has said which tag holds them. */
export async function names(db: Db, initiativeId: string): Promise<string[]> {
	const rows = await db.read
		.select({ name: tag.name })
		.from(tag)
		.innerJoin(initiative, eq(initiative.trackTagId, tag.parentId))
		.where(and(eq(initiative.id, initiativeId), eq(tag.initiativeId, initiativeId)))
		.orderBy(asc(tag.position), asc(tag.name));
	return rows.map(({ name }) => name);
}

/** Which of some tags holds the tracks of an initiative. */
export async function holding(
	db: Db,
	initiativeId: string,
	tagIds: readonly string[]
): Promise<string | undefined> {
	const [row] = await db.read
		.select({ id: initiative.trackTagId })
		.from(initiative)
		.where(and(eq(initiative.id, initiativeId), inArray(initiative.trackTagId, [...tagIds])));
	return row?.id ?? undefined;
}

/** Another tag holds the tracks that one has held. */
export function handOn(db: Db, fromId: string, toId: string): Change {
	return db.read
		.update(initiative)
		.set({ trackTagId: toId })
		.where(eq(initiative.trackTagId, fromId));
}

/** A tag that comes back holds the tracks again. */
export function handBack(db: Db, initiativeId: string, trackTagId: string): Change {
	return db.read.update(initiative).set({ trackTagId }).where(eq(initiative.id, initiativeId));
}

/**
 * In which tracks each young person has told something, by id: a word of theirs that the team may use has the track's tag,
 * or one below it.
 *
 * @param today `YYYY-MM-DD`
 */
export async function ofPeople(
	db: Db,
	initiativeId: string,
	today: string
): Promise<Map<string, string[]>> {
	if ((await names(db, initiativeId)).length === 0) {
		return new Map();
	}
	const rows = await db.read
		.selectDistinct({ id: excerpt.storytellerId, track: sql<string>`below.track` })
		.from(excerpt)
		.innerJoin(excerptTag, eq(excerptTag.excerptId, excerpt.id))
		.innerJoin(below(initiativeId), sql`below.id = ${excerptTag.tagId}`)
		.where(
			and(
				eq(excerpt.initiativeId, initiativeId),
				ne(excerpt.state, 'withdrawn'),
				goesOn,
				consentGate('team', today, places, { initiativeId })
			)
		);
	const tracks = new Map<string, string[]>();
	for (const { id, track } of rows) {
		tracks.set(id, [...(tracks.get(id) ?? []), track]);
	}
	return tracks;
}

/** Each tag that is a track or stands below one, with the track's name. */
const below = (initiativeId: string) => sql`(
	with recursive below(id, track) as (
		select t.id, t.name from tag t join initiative i on i.track_tag_id = t.parent_id
			where i.id = ${initiativeId} and t.initiative_id = i.id
		union
		select t.id, below.track from tag t join below on t.parent_id = below.id
	) select id, track from below) below`;
