/** The plain text of stories, in chunks: cutting a quote costs the same in a long story as in a short one. */
import { and, asc, eq, gt, lt, sql } from 'drizzle-orm';
import { chunksOf } from '$lib/domain/text/offset';
import type { TextWindow } from '$lib/domain/text/anchor';
import { statement, type Change, type Db } from '../db/open';
import { storyText } from '../db/schema';

const chunkLength = 8192;

/** The chunks that hold `[start, end)`, as one window; empty where the story has no such place. */
export async function cut(
	db: Db,
	storyId: string,
	start: number,
	end: number
): Promise<TextWindow> {
	const rows = await db.read
		.select({ start: storyText.start, text: storyText.text })
		.from(storyText)
		.where(
			and(
				eq(storyText.storyId, storyId),
				gt(storyText.start, start - chunkLength),
				lt(storyText.start, end)
			)
		)
		.orderBy(asc(storyText.start));
	return { start: rows[0]?.start ?? 0, text: rows.map((row) => row.text).join('') };
}

/** The whole plain text. */
export async function read(db: Db, storyId: string): Promise<string> {
	return (await cut(db, storyId, 0, Number.MAX_SAFE_INTEGER)).text;
}

/** Puts a text in place of the one before. */
export function replace(db: Db, storyId: string, text: string): Change[] {
	const chunks = JSON.stringify(chunksOf(text, chunkLength));
	return [
		erase(db, storyId),
		statement(sql`insert into ${storyText} (story_id, start, text)
			select ${storyId}, value ->> 'start', value ->> 'text' from json_each(${chunks})`)
	];
}

export function erase(db: Db, storyId: string): Change {
	return db.read.delete(storyText).where(eq(storyText.storyId, storyId));
}
