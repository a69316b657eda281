/** Journeys: the moments of a story, in order. */
import { asc, eq, sql } from 'drizzle-orm';
import type { Barrier, Moment, Touchpoint } from '$lib/domain/story/journey';
import type { Rhythm } from '$lib/domain/story/dose';
import { guard, type Change, type Db } from '../db/open';
import { moment, story } from '../db/schema';

/** In order. Excerpts that are gone are left out by whoever knows them. */
export async function list(db: Db, storyId: string): Promise<Moment[]> {
	const rows = await db.read
		.select({
			id: moment.id,
			stage: moment.stage,
			title: moment.title,
			setting: moment.setting,
			people: moment.people,
			touchpoint: moment.touchpoint,
			cadence: moment.cadence,
			dose: moment.dose,
			rhythm: moment.rhythm,
			minutes: moment.minutes,
			feeling: moment.feeling,
			ownFeeling: moment.ownFeeling,
			isGuess: moment.isGuess,
			isScreening: moment.isScreening,
			barriers: moment.barriers,
			excerptIds: moment.excerptIds
		})
		.from(moment)
		.where(eq(moment.storyId, storyId))
		.orderBy(asc(moment.position));
	return rows.map((row) => ({
		...row,
		touchpoint: row.touchpoint as Touchpoint | null,
		rhythm: row.rhythm as Rhythm | null,
		barriers: row.barriers as Barrier[]
	}));
}

/** Puts a journey in place of the one before, unless somebody else changed it since `version`. */
export function replace(db: Db, storyId: string, version: number, moments: Moment[]): Change[] {
	return [
		guard(sql`(select journey_version from story where id = ${storyId}) = ${version}`),
		db.read
			.update(story)
			.set({ journeyVersion: version + 1 })
			.where(eq(story.id, storyId)),
		db.read.delete(moment).where(eq(moment.storyId, storyId)),
		...moments.map((one, position) => db.read.insert(moment).values({ ...one, storyId, position }))
	];
}
