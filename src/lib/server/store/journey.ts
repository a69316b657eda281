/** Journeys: the moments of a story, in order. */
import { and, asc, eq, isNull, sql, type SQL } from 'drizzle-orm';
import type { Barrier, Drawing, Moment, Touchpoint } from '$lib/domain/story/journey';
import type { Rhythm } from '$lib/domain/story/dose';
import { guard, type Change, type Db } from '../db/open';
import { moment, story, storyteller } from '../db/schema';
import { consentGate } from './consent';
import { readable, type Reader } from './story';

const columns = {
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
};

/** In order. Excerpts that are gone are left out by whoever knows them. */
export async function list(db: Db, storyId: string): Promise<Moment[]> {
	const rows = await db.read
		.select(columns)
		.from(moment)
		.where(eq(moment.storyId, storyId))
		.orderBy(asc(moment.position));
	return rows.map(toMoment);
}

/** A journey among those of other stories. */
export interface ListedJourney {
	storyId: string;
	title: string;
	storytellerId: string;
	secretName: string;
	familyId: string | null;
	moments: Moment[];
}

/** The journeys of the stories that a reader may read, by story; of one family alone where it is named. */
export async function listReadable(
	db: Db,
	initiativeId: string,
	reader: Reader,
	familyId?: string
): Promise<ListedJourney[]> {
	const ofFamily = familyId ? eq(storyteller.familyId, familyId) : undefined;
	return listWhere(db, initiativeId, and(readable(reader, { initiativeId }), ofFamily));
}

/** The journeys that may be counted in reports today, by story. */
export async function listForReports(
	db: Db,
	initiativeId: string,
	today: string
): Promise<ListedJourney[]> {
	const own = { storytellerId: story.storytellerId, storyId: story.id };
	return listWhere(db, initiativeId, consentGate('report', today, own, { initiativeId }));
}

async function listWhere(
	db: Db,
	initiativeId: string,
	open: SQL | undefined
): Promise<ListedJourney[]> {
	const rows = await db.read
		.select({
			storyId: story.id,
			title: story.title,
			storytellerId: story.storytellerId,
			secretName: storyteller.secretName,
			familyId: storyteller.familyId,
			moment: columns
		})
		.from(moment)
		.innerJoin(story, eq(story.id, moment.storyId))
		.innerJoin(storyteller, eq(storyteller.id, story.storytellerId))
		.where(and(eq(story.initiativeId, initiativeId), isNull(story.withdrawnAt), open))
		.orderBy(asc(story.id), asc(moment.position));
	const journeys = new Map<string, ListedJourney>();
	for (const { moment: row, ...of } of rows) {
		const journey = journeys.get(of.storyId) ?? { ...of, moments: [] };
		journey.moments.push(toMoment(row));
		journeys.set(of.storyId, journey);
	}
	return [...journeys.values()];
}

interface MomentRow extends Omit<Moment, 'touchpoint' | 'rhythm' | 'barriers'> {
	touchpoint: string | null;
	rhythm: { times: number; every: number; unit: string } | null;
	barriers: string[];
}

function toMoment(row: MomentRow): Moment {
	return {
		...row,
		touchpoint: row.touchpoint as Touchpoint | null,
		rhythm: row.rhythm as Rhythm | null,
		barriers: row.barriers as Barrier[]
	};
}

/**
 * Puts down how moments of a story felt; moments that are not of this story are left alone. Whoever has the journey open
 * is told that it changed.
 */
export function draw(db: Db, storyId: string, { feelings }: Drawing): Change[] {
	return [
		db.read
			.update(story)
			.set({ journeyVersion: sql`${story.journeyVersion} + 1` })
			.where(eq(story.id, storyId)),
		...feelings.map(({ momentId, feeling }) =>
			db.read
				.update(moment)
				.set({ ownFeeling: feeling })
				.where(and(eq(moment.id, momentId), eq(moment.storyId, storyId)))
		)
	];
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
