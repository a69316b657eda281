/** Who read which story: once per person, day, purpose and project; no content. */
import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { guardianIn } from '$lib/domain/access/role';
import { relationsOf, type Guardian } from '$lib/domain/consent/custody';
import type { Change, Db } from '../db/open';
import { prepared } from '../db/prepared';
import { accessLog, researchProject, story, storyteller, user } from '../db/schema';

export interface Reading {
	id: string;
	storyId: string;
	/** Empty when the story was withdrawn. */
	storyTitle: string;
	userId: string;
	/** Empty when the account is gone, and for a guardian. */
	who: string;
	/** Which guardian it was, and what they are to the young person; null and empty for everybody else. */
	guardian: Guardian | null;
	relation: string;
	purpose: string;
	/** The research project that it left for; empty for all else, and where nobody noted it. */
	projectId: string;
	/** What that is called; empty where there is none any more. */
	project: string;
	/** `YYYY-MM-DD` */
	on: string;
	at: number;
}

/** The latest first. */
export async function list(db: Db, storytellerId: string, limit = 500): Promise<Reading[]> {
	const rows = await db.read
		.select({
			id: accessLog.id,
			storyId: accessLog.storyId,
			storyTitle: story.title,
			userId: accessLog.userId,
			who: user.name,
			purpose: accessLog.purpose,
			projectId: accessLog.projectId,
			project: researchProject.name,
			on: accessLog.on,
			at: accessLog.at,
			guardianRelation: storyteller.guardianRelation,
			otherRelation: storyteller.otherRelation
		})
		.from(accessLog)
		.innerJoin(storyteller, eq(storyteller.id, accessLog.storytellerId))
		.leftJoin(story, eq(story.id, accessLog.storyId))
		.leftJoin(user, eq(user.id, accessLog.userId))
		.leftJoin(researchProject, eq(researchProject.id, accessLog.projectId))
		.where(eq(accessLog.storytellerId, storytellerId))
		.orderBy(desc(accessLog.at), desc(accessLog.id))
		.limit(limit);
	return rows.map(({ guardianRelation, otherRelation, ...row }) => {
		const guardian = guardianIn(row.userId) ?? null;
		const relations = relationsOf({ guardianRelation, otherRelation });
		return {
			...{ ...row, storyTitle: row.storyTitle ?? '', who: row.who ?? '' },
			project: row.project ?? '',
			...{ guardian, relation: guardian ? relations[guardian] : '' }
		};
	});
}

/** Whether this reading is on record for the day; asked first, so that reading again costs no write. */
export async function isNoted(
	db: Db,
	reading: { storyId: string; userId: string; purpose: string; projectId: string; on: string }
): Promise<boolean> {
	const rows = await notedAs(db).execute(reading);
	return rows.length > 0;
}

const notedAs = prepared((read) =>
	read
		.select({ id: accessLog.id })
		.from(accessLog)
		.where(
			and(
				eq(accessLog.storyId, sql.placeholder('storyId')),
				eq(accessLog.userId, sql.placeholder('userId')),
				eq(accessLog.purpose, sql.placeholder('purpose')),
				eq(accessLog.projectId, sql.placeholder('projectId')),
				eq(accessLog.on, sql.placeholder('on'))
			)
		)
		.prepare()
);

/** Takes away what was read in a month. @param month `YYYY-MM` */
export function removeOf(db: Db, initiativeId: string, month: string): Change {
	const ours = db.read
		.select({ id: storyteller.id })
		.from(storyteller)
		.where(eq(storyteller.initiativeId, initiativeId));
	return db.read
		.delete(accessLog)
		.where(
			and(inArray(accessLog.storytellerId, ours), sql`substr(${accessLog.on}, 1, 7) = ${month}`)
		);
}

/** Noting the same reading twice changes nothing. */
export function insert(db: Db, row: typeof accessLog.$inferInsert): Change {
	return db.read.insert(accessLog).values(row).onConflictDoNothing();
}
