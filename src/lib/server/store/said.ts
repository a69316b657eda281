/** What is said in a story's recordings and beside its pictures, and what of it is told beyond the team (B5, R18). */
import { and, asc, eq, isNull, sql, type SQL } from 'drizzle-orm';
import type { MediaKind } from '$lib/domain/media/media';
import type { Said, Told } from '$lib/domain/media/told';
import type { Stretch } from '$lib/domain/text/masking';
import { statement, type Change, type Db } from '../db/open';
import { media } from '../db/schema';

/** All that is said of an item; for those the gate let through, and for working out what is told. */
export interface StoredSaid extends Said {
	id: string;
	kind: MediaKind;
	/** null: nobody has looked at it. */
	unchecked: readonly Stretch[] | null;
}

/** Of all that stands in a story, in the order of its making. */
export async function list(db: Db, storyId: string): Promise<StoredSaid[]> {
	const rows = await db.read
		.select({
			id: media.id,
			kind: media.kind,
			title: media.title,
			ownWords: media.ownWords,
			altText: media.altText,
			transcript: media.transcript,
			unchecked: media.unchecked
		})
		.from(media)
		.where(and(eq(media.storyId, storyId), isNull(media.withdrawnAt)))
		.orderBy(asc(media.id));
	return rows.map((row) => ({
		...row,
		kind: row.kind as MediaKind,
		transcript: row.transcript ?? []
	}));
}

/** Writes what is told, and what nobody has looked at. It changes no version: what is said stays as it is. */
export function tell(
	_db: Db,
	rows: readonly { id: string; told: Told; unchecked: readonly Stretch[] | null }[]
): Change[] {
	return rows.length === 0
		? []
		: [
				statement(sql`update media set told = t.value -> 'told',
					unchecked = case when t.value ->> 'unchecked' is null then null else t.value -> 'unchecked' end
					from json_each(${JSON.stringify(rows)}) t
					where media.id = t.value ->> 'id' and media.withdrawn_at is null`)
			];
}

/** Somebody has listened to and read all of it. */
export function check(db: Db, storyId: string): Change {
	return db.read
		.update(media)
		.set({ unchecked: [] })
		.where(and(eq(media.storyId, storyId), isNull(media.withdrawnAt)));
}

/** Stories with something of which nobody has worked out yet what is told. */
export async function storiesUntold(db: Db): Promise<string[]> {
	const rows = await db.read
		.selectDistinct({ storyId: media.storyId })
		.from(media)
		.where(and(isNull(media.told), isNull(media.withdrawnAt)));
	return rows.map(({ storyId }) => storyId);
}

/**
 * True for pictures, and for recordings that somebody has gone through as they are. Sound may name somebody where nothing is
 * typed yet, so that one without a transcript waits too.
 *
 * @param of the name under which `media` stands in the query
 */
export const isLookedAt = (of: 'm' | 'media'): SQL =>
	sql.raw(
		`("${of}"."told" is not null and ("${of}"."kind" = 'picture' or coalesce(json_array_length("${of}"."unchecked"), 1) = 0))`
	);
