/** Texts of adults in which the words of a young person may stand, written off. */
import { inArray, sql } from 'drizzle-orm';
import type { OwnIds } from '$lib/domain/consent/withdrawal';
import type { Scope } from '$lib/domain/consent/scope';
import { statement, type Change, type Db } from '../db/open';
import { excerpt, media } from '../db/schema';
import { hasWords, quoteOf } from './excerpt-media';
import { places, type Place } from './quoted-place';
import { read } from './story-text';

/** A text as it stands in the database. */
export interface Written {
	place: Place;
	column: string;
	/** SQLite's own number of the row. */
	row: number;
	text: string;
	/** It hangs on words of the young person. */
	isNear: boolean;
}

/**
 * Everything in an initiative that adults have written beside stories, where words are quoted easily.
 *
 * @param uses only what is read under one of these
 */
export async function written(
	db: Db,
	within: { initiativeId: string; storytellerId: string },
	uses: readonly Scope[]
): Promise<Written[]> {
	const read = places.filter(({ readers }) => readers.some((use) => uses.includes(use)));
	return writtenAt(db, within, read);
}

/** Everything that stands in these places. */
export async function writtenAt(
	db: Db,
	{ initiativeId, storytellerId }: { initiativeId: string; storytellerId: string },
	at: readonly Place[]
): Promise<Written[]> {
	const found = await Promise.all(
		at.map(async (place) => {
			const names = sql.join(place.columns.map(sql.identifier), sql`, `);
			const isNear = place.restsOn?.(storytellerId) ?? sql`0`;
			const rows = await db.raw<Record<string, string | number | null>>(
				sql`select t.rowid as "row", ${isNear} as "near", ${names} from ${sql.identifier(place.table)} t
					where ${place.isOf(initiativeId)}`
			);
			return rows.flatMap(({ row, near, ...texts }) =>
				place.columns.map((column) => ({
					...{ place, column, row: Number(row), isNear: near === 1 },
					text: String(texts[column] ?? '')
				}))
			);
		})
	);
	return found.flat().filter(({ text }) => text !== '');
}

/** Puts a text in place of one that nobody has changed meanwhile. */
export function rewrite({ place, column, row, text }: Written, to: string): Change {
	const name = sql.identifier(column);
	const next = place.isVersioned ? sql`, version = version + 1` : sql``;
	return statement(sql`update ${sql.identifier(place.table)} set ${name} = ${to}${next}
		where rowid = ${row} and ${name} = ${text}`);
}
/** Own words as they stand: whole texts, quotes, and what was said beside pictures and in recordings. */
export async function textsOf(db: Db, of: OwnIds): Promise<string[]> {
	const [texts, quotes, said] = await Promise.all([
		Promise.all(of.storyIds.map((id) => read(db, id))),
		db.read
			.select({ text: quoteOf })
			.from(excerpt)
			.where(sql`${inArray(excerpt.id, [...of.excerptIds])} and ${hasWords}`),
		db.read
			.select({ ownWords: media.ownWords, transcript: media.transcript })
			.from(media)
			.where(inArray(media.id, [...of.mediaIds]))
	]);
	const spoken = said.flatMap(({ ownWords, transcript }) => [
		ownWords,
		(transcript ?? []).map(({ text }) => text).join(' ')
	]);
	return [...texts, ...quotes.map(({ text }) => text), ...spoken];
}
