/** Excerpts that were taken back: where they lie, without words, so that the same words are not pointed at again. */
import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';
import type { Purpose } from '$lib/domain/consent/scope';
import type { Shape } from '$lib/domain/story/shape';
import type { Place } from '$lib/domain/text/place';
import { guard, statement, type Change, type Db } from '../db/open';
import { consent, excerpt } from '../db/schema';
import { isClosedItself } from './consent';

/** Written out, so that SQLite sees that the index of withdrawn excerpts serves. */
const isWithdrawn = sql`${excerpt.state} = 'withdrawn'`;

/** The young person said, after taking it back, that it may be kept: the latest decision on it is a yes that holds. */
const isAllowedAgain = (today: string) => sql`coalesce((
	select ${consent.decision} = 'yes' and coalesce(${consent.expiresOn}, ${today}) >= ${today} from ${consent}
	where ${consent.storytellerId} = ${excerpt.storytellerId} and ${consent.itemId} = ${excerpt.id}
		and ${consent.scope} = 'keep' and ${consent.by} = 'young'
	order by ${consent.at} desc, ${consent.id} desc limit 1), 0) = 1`;

/** All places of a story's text whose words were taken back, to follow its text. */
export async function placesOf(db: Db, storyId: string): Promise<(Place & { id: string })[]> {
	return db.read
		.select({ id: excerpt.id, start: excerpt.start, end: excerpt.end })
		.from(excerpt)
		.where(and(eq(excerpt.storyId, storyId), isWithdrawn, isNull(excerpt.mediaId)));
}

/** Writes places that followed their story's text. */
export function movePlaces(places: (Place & { id: string })[]): Change[] {
	const rows = JSON.stringify(places.map(({ id, start, end }) => ({ id, start, end })));
	return places.length === 0
		? []
		: [
				statement(sql`update excerpt set start = m.value ->> 'start', "end" = m.value ->> 'end'
					from json_each(${rows}) m where excerpt.id = m.value ->> 'id'`)
			];
}

/** Those places that the young person has not opened again. */
export async function closedPlaces(db: Db, storyId: string, today: string): Promise<Place[]> {
	return db.read
		.select({ start: excerpt.start, end: excerpt.end })
		.from(excerpt)
		.where(
			and(
				eq(excerpt.storyId, storyId),
				isWithdrawn,
				isNull(excerpt.mediaId),
				sql`not ${isAllowedAgain(today)}`
			)
		);
}

/**
 * Stretches of a story's text that may not be used for a purpose though the story may: words that were taken back, or
 * refused for the excerpt alone, whoever pointed at them. One that is adrift is somewhere in the text, nobody knows where.
 */
export async function stretchesRefused(
	db: Db,
	storyId: string,
	purpose: Purpose,
	today: string
): Promise<(Place & { isAdrift: boolean })[]> {
	const isClosed = sql`(${isWithdrawn} and not ${isAllowedAgain(today)})`;
	const rows = await db.read
		.select({ start: excerpt.start, end: excerpt.end, state: excerpt.state })
		.from(excerpt)
		.where(
			and(
				eq(excerpt.storyId, storyId),
				isNull(excerpt.mediaId),
				sql`(${isClosed} or ${isClosedItself(purpose, today, excerpt.id)})`
			)
		);
	return rows.map(({ start, end, state }) => ({ start, end, isAdrift: state === 'adrift' }));
}

/** Where a picture or a recording may not be pointed at, as it was taken back. */
export async function closedShapes(db: Db, mediaId: string, today: string): Promise<Shape[]> {
	const rows = await db.read
		.select({ shape: excerpt.shape })
		.from(excerpt)
		.where(closedOn(mediaId, today));
	return rows.flatMap(({ shape }) => shape ?? []);
}

/** Guard: nothing of these places was taken back. */
export function guardOpenPlaces(storyId: string, places: readonly Place[], today: string): Change {
	const wanted = JSON.stringify(places.map(({ start, end }) => ({ start, end })));
	return guard(sql`not exists (select 1 from ${excerpt}
		join json_each(${wanted}) p on max(${excerpt.start}, p.value ->> 'start') < min(${excerpt.end}, p.value ->> 'end')
		where ${excerpt.storyId} = ${storyId} and ${isWithdrawn} and ${excerpt.mediaId} is null
			and not ${isAllowedAgain(today)})`);
}

/** Guard: on this item no more was taken back than was looked at. */
export function guardClosedShapes(mediaId: string, count: number, today: string): Change {
	const closed = sql`select count(*) from ${excerpt} where ${closedOn(mediaId, today)}`;
	return guard(sql`(${closed}) = ${count}`);
}

function closedOn(mediaId: string, today: string): SQL {
	return sql`${excerpt.mediaId} = ${mediaId} and ${isWithdrawn} and ${excerpt.shape} is not null
		and not ${isAllowedAgain(today)}`;
}
