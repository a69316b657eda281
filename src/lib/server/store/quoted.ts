/** Texts of adults in which the words of a young person may stand, written off. Memos have their own rule (`memo-withdrawn`). */
import { inArray, or, sql, type SQL } from 'drizzle-orm';
import { statement, type Change, type Db } from '../db/open';
import { excerpt, media } from '../db/schema';
import { hasWords, quoteOf } from './excerpt-media';
import { read } from './story-text';

interface Place {
	table: string;
	columns: readonly string[];
	/** Whether a row `t` is of the initiative. */
	isOf: (initiativeId: string) => SQL;
	/** Rows that others change beside it. */
	isVersioned?: true;
}

const own = (initiativeId: string) => sql`t.initiative_id = ${initiativeId}`;

const places: readonly Place[] = [
	{
		table: 'insight',
		columns: ['observation', 'because', 'so_that', 'sign', 'cause', 'plain_text'],
		isOf: own,
		isVersioned: true
	},
	{
		table: 'opportunity',
		columns: ['what_if', 'more_of', 'towards', 'partner_text', 'decision_question'],
		isOf: own,
		isVersioned: true
	},
	{
		table: 'opportunity_transition',
		columns: ['reason', 'next_step'],
		isOf: (id) =>
			sql`t.opportunity_id in (select o.id from opportunity o where o.initiative_id = ${id})`
	},
	{
		table: 'story_answer',
		columns: ['text'],
		isOf: (id) => sql`t.story_id in (select s.id from story s where s.initiative_id = ${id})`
	},
	{
		table: 'package_template',
		columns: ['name', 'what_if', 'more_of', 'towards', 'partner_text'],
		isOf: own
	}
];

/** A text as it stands in the database. */
export interface Written {
	place: Place;
	column: string;
	id: string;
	text: string;
}

/** Everything in an initiative that adults have written beside stories, where words are quoted easily. */
export async function written(db: Db, initiativeId: string): Promise<Written[]> {
	const found = await Promise.all(
		places.map(async (place) => {
			const names = sql.join(place.columns.map(sql.identifier), sql`, `);
			const rows = await db.read.all<Record<string, string>>(
				sql`select id, ${names} from ${sql.identifier(place.table)} t where ${place.isOf(initiativeId)}`
			);
			return rows.flatMap(({ id = '', ...row }) =>
				place.columns.map((column) => ({ place, column, id, text: row[column] ?? '' }))
			);
		})
	);
	return found.flat().filter(({ text }) => text !== '');
}

/** Puts a text in place of one that nobody has changed meanwhile. */
export function rewrite({ place, column, id, text }: Written, to: string): Change {
	const name = sql.identifier(column);
	const next = place.isVersioned ? sql`, version = version + 1` : sql``;
	return statement(sql`update ${sql.identifier(place.table)} set ${name} = ${to}${next}
		where id = ${id} and ${name} = ${text}`);
}

/** The words that a withdrawal is about to erase: whole texts, quotes, and what was said beside pictures. */
export async function textsOf(
	db: Db,
	of: Record<'storyIds' | 'mediaIds' | 'excerptIds', readonly string[]>
): Promise<string[]> {
	const [texts, quotes, said] = await Promise.all([
		Promise.all(of.storyIds.map((id) => read(db, id))),
		db.read
			.select({ text: quoteOf })
			.from(excerpt)
			.where(sql`${inArray(excerpt.id, [...of.excerptIds])} and ${hasWords}`),
		db.read
			.select({ text: media.ownWords })
			.from(media)
			.where(or(inArray(media.id, [...of.mediaIds]), inArray(media.storyId, [...of.storyIds])))
	]);
	return [...texts, ...[...quotes, ...said].map(({ text }) => text)];
}
