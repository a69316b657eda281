/** Versions of a story's text. A copy of words: for those the gate let through, and erased with what they repeat. */
import { and, desc, eq, sql } from 'drizzle-orm';
import { mostVersions } from '$lib/domain/story/version';
import { statement, type Change, type Db } from '../db/open';
import { story, storyVersion, user } from '../db/schema';

/** A version without its words. */
export interface StoredVersion {
	id: string;
	version: number;
	length: number;
	authorId: string;
	/** Empty for whoever is not a user: a young person, or a program. */
	author: string;
	writtenAt: number;
}

const columns = {
	id: storyVersion.id,
	version: storyVersion.version,
	length: storyVersion.length,
	authorId: storyVersion.authorId,
	author: sql<string>`coalesce(${user.name}, '')`,
	writtenAt: storyVersion.writtenAt
};

/** The latest first. */
export async function list(db: Db, storyId: string): Promise<StoredVersion[]> {
	return db.read
		.select(columns)
		.from(storyVersion)
		.leftJoin(user, eq(user.id, storyVersion.authorId))
		.where(eq(storyVersion.storyId, storyId))
		.orderBy(desc(storyVersion.version));
}

/** The words of one. */
export async function read(
	db: Db,
	storyId: string,
	id: string
): Promise<(StoredVersion & { document: string; text: string }) | undefined> {
	const [row] = await db.read
		.select({ ...columns, document: storyVersion.document, text: storyVersion.text })
		.from(storyVersion)
		.leftJoin(user, eq(user.id, storyVersion.authorId))
		.where(and(eq(storyVersion.storyId, storyId), eq(storyVersion.id, id)));
	return row;
}

/** Who wrote the text as it stands, since when at one sitting, and when last. */
export async function sittingOf(
	db: Db,
	storyId: string
): Promise<{ by: string; author: string; since: number; last: number } | undefined> {
	const by = sql<string>`coalesce(${story.writtenBy}, ${story.authorId})`;
	const [row] = await db.read
		.select({
			by,
			author: sql<string>`coalesce(${user.name}, '')`,
			since: sql<number>`coalesce(${story.sittingAt}, ${story.createdAt})`,
			last: sql<number>`coalesce(${story.writtenAt}, ${story.createdAt})`
		})
		.from(story)
		.leftJoin(user, eq(user.id, by))
		.where(eq(story.id, storyId));
	return row;
}

/** Keeps a story's text as it stands before this batch changes it; what is older than so many versions goes. */
export function keep(id: string, storyId: string, text: string): Change[] {
	return [
		statement(sql`insert into ${storyVersion} (id, story_id, version, document, text, length, author_id, written_at)
			select ${id}, s.id, s.version, s.document, ${text}, s.length, coalesce(s.written_by, s.author_id),
				coalesce(s.written_at, s.created_at)
			from story s where s.id = ${storyId} and s.document is not null`),
		statement(sql`delete from ${storyVersion} where story_id = ${storyId} and id not in (
			select v.id from story_version v where v.story_id = ${storyId} order by v.version desc limit ${mostVersions})`)
	];
}
