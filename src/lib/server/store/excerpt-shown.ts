/**
 * Which excerpts a reader is shown, beside what consent says: the one place where coding rounds hide any. Whatever lists,
 * counts, finds or tells of excerpts puts {@link shownTo} into its `where`.
 */
import { sql, type Column, type SQL } from 'drizzle-orm';
import type { Db } from '../db/open';
import { codingRound, excerpt, roundCoder, roundStory } from '../db/schema';
import type { PlacedRow } from './consent';
import type { Given } from './consent-people';

/** Those that go on: no coding round has set them aside. */
export const goesOn: SQL = sql`${excerpt.setAsideBy} is null`;

/** True for the excerpts that the reader may know of: they go on, and no open round hides them from this reader. */
export function shownTo(userId: Given): SQL {
	return sql`(${goesOn} and ${notBlind(userId)})`;
}

/**
 * True for the reader's own excerpts, and for those of stories that no open round keeps from this reader. The stories
 * are looked up once for each query.
 */
export function notBlind(userId: Given): SQL {
	return sql`(${excerpt.createdBy} = ${userId} or ${excerpt.storyId} not in (${blindStories(userId)}))`;
}

/** {@link shownTo} for rows of excerpts of which many stand in one place. */
export function placedShownTo(
	userId: Given,
	{ isWhere, isAmong, itemId }: Pick<PlacedRow, 'isWhere' | 'isAmong' | 'itemId'>,
	storyId: Column
): SQL {
	const isSetAside = isAmong(
		sql`select ${excerpt.id} from ${excerpt} where ${excerpt.setAsideBy} is not null`
	);
	const isBlind = isWhere(sql`${storyId} in (${blindStories(userId)})`);
	const isOwn = sql`exists (select 1 from ${excerpt} where ${excerpt.id} = ${itemId} and ${excerpt.createdBy} = ${userId})`;
	return sql`(not ${isSetAside} and (not ${isBlind} or ${isOwn}))`;
}

/** Whether what others do to the excerpts of a story is to be kept from somebody now: for what is told live. */
export async function isBlind(db: Db, storyId: string, userId: string): Promise<boolean> {
	const rows = await db.raw(
		sql`select 1 from (${blindStories(userId)}) b where b.story_id = ${storyId} limit 1`
	);
	return rows.length > 0;
}

function blindStories(userId: Given): SQL {
	return sql`select rs.story_id from ${roundStory} rs join ${codingRound} r on r.id = rs.round_id
		where r.closed_at is null and (r.blind = 'everybody' or (r.blind = 'coders' and exists (
			select 1 from ${roundCoder} rc where rc.round_id = r.id and rc.user_id = ${userId})))`;
}
