/** The masking of stories: masks, what nobody has looked at, and who has. Masks hold words: for those the gate let through. */
import { and, asc, desc, eq, or, sql } from 'drizzle-orm';
import type { StoredMask } from '$lib/domain/story/masking';
import type { MarkedWords } from '$lib/domain/text/marked-words';
import type { MaskKind, Stretch } from '$lib/domain/text/masking';
import type { AnchorState, StatefulAnchor } from '$lib/domain/text/reanchor';
import { guard, statement, type Change, type Db } from '../db/open';
import { mask, masking, maskingCheck, maskWord, story, storyteller, user } from '../db/schema';
import * as said from './said';

/** How far the masking of a story is; wordless. */
export interface StoredMasking {
	version: number;
	/** null: nobody has gone through it. */
	unchecked: readonly Stretch[] | null;
}

export async function find(db: Db, storyId: string): Promise<StoredMasking> {
	const [row] = await db.read
		.select({ version: masking.version, unchecked: masking.unchecked })
		.from(masking)
		.where(eq(masking.storyId, storyId));
	return row ?? { version: 1, unchecked: null };
}

/** In order of the text. */
export async function masksOf(db: Db, storyId: string): Promise<(StoredMask & StatefulAnchor)[]> {
	const rows = await db.read
		.select({
			id: mask.id,
			start: mask.start,
			end: mask.end,
			quote: mask.quote,
			prefix: mask.prefix,
			suffix: mask.suffix,
			state: mask.state,
			kind: mask.kind,
			replacement: mask.replacement
		})
		.from(mask)
		.where(eq(mask.storyId, storyId))
		.orderBy(asc(mask.start), asc(mask.id));
	return rows.map((row) => ({
		...row,
		state: row.state as AnchorState,
		kind: row.kind as MaskKind
	}));
}

/** Words that are marked wherever they are said, in the order of the alphabet. */
export async function wordsOf(db: Db, storyId: string): Promise<MarkedWords[]> {
	const rows = await db.read
		.select({ quote: maskWord.words, kind: maskWord.kind, replacement: maskWord.replacement })
		.from(maskWord)
		.where(eq(maskWord.storyId, storyId))
		.orderBy(asc(maskWord.words));
	return rows.map((row) => ({ ...row, kind: row.kind as MaskKind }));
}

/** Who has gone through it last. */
export async function lastCheck(
	db: Db,
	storyId: string
): Promise<{ by: string; at: number; storyVersion: number } | undefined> {
	const [row] = await db.read
		.select({
			by: sql<string>`coalesce(${user.name}, '')`,
			at: maskingCheck.at,
			storyVersion: maskingCheck.storyVersion
		})
		.from(maskingCheck)
		.leftJoin(user, eq(user.id, maskingCheck.checkedBy))
		.where(eq(maskingCheck.storyId, storyId))
		.orderBy(desc(maskingCheck.at), desc(maskingCheck.id))
		.limit(1);
	return row;
}

/** What the young person of a story, and those of the same family, chose to be called. */
export async function secretNamesIn(
	db: Db,
	{ storytellerId }: { storytellerId: string }
): Promise<string[]> {
	const family = sql`(select s.family_id from storyteller s where s.id = ${storytellerId})`;
	const rows = await db.read
		.select({ name: storyteller.secretName })
		.from(storyteller)
		.where(or(eq(storyteller.id, storytellerId), sql`${storyteller.familyId} = ${family}`));
	return rows.map(({ name }) => name);
}

/** Names that masks of an initiative stand for: a text for partners is held against them. */
export async function namesMasked(db: Db, initiativeId: string): Promise<string[]> {
	const inText = db.read
		.select({ quote: mask.quote })
		.from(mask)
		.innerJoin(story, eq(story.id, mask.storyId))
		.where(and(eq(story.initiativeId, initiativeId), eq(mask.kind, 'name')));
	const inSound = db.read
		.select({ quote: maskWord.words })
		.from(maskWord)
		.innerJoin(story, eq(story.id, maskWord.storyId))
		.where(and(eq(story.initiativeId, initiativeId), eq(maskWord.kind, 'name')));
	return (await inText.union(inSound)).map(({ quote }) => quote);
}

/** Puts masks in place of those that stand in the text, unless somebody else changed them since `version`. */
export function replace(
	db: Db,
	storyId: string,
	version: number,
	to: {
		unchecked: readonly Stretch[] | null;
		masks: (typeof mask.$inferInsert)[];
		words: (typeof maskWord.$inferInsert)[];
	}
): Change[] {
	const { masks, words } = to;
	const unchecked =
		to.unchecked && to.unchecked.map(([start, end]): [number, number] => [start, end]);
	return [
		...guardVersion(db, storyId, version),
		db.read
			.update(masking)
			.set({ unchecked, version: version + 1 })
			.where(eq(masking.storyId, storyId)),
		db.read.delete(mask).where(and(eq(mask.storyId, storyId), eq(mask.state, 'anchored'))),
		...inParts(masks).map((part) => db.read.insert(mask).values(part)),
		db.read.delete(maskWord).where(eq(maskWord.storyId, storyId)),
		...inParts(words).map((part) => db.read.insert(maskWord).values(part))
	];
}

/** Guard: nobody has changed the masking, or what is said in the story's recordings, since `version`. */
export function guardVersion(db: Db, storyId: string, version: number): Change[] {
	return [
		begin(db, storyId),
		guard(sql`(select version from masking where story_id = ${storyId}) = ${version}`)
	];
}

/** Something else is said in the story's recordings or beside its pictures: whoever goes through it has to see that. */
export function saidChanged(db: Db, storyId: string, version: number): Change[] {
	return [
		...guardVersion(db, storyId, version),
		db.read
			.update(masking)
			.set({ version: version + 1 })
			.where(eq(masking.storyId, storyId))
	];
}

/** Somebody has gone through a story as it stands, and through its recordings: all of it may be told with the masks that there are. */
export function check(db: Db, row: typeof maskingCheck.$inferInsert): Change[] {
	return [
		begin(db, row.storyId),
		db.read
			.update(masking)
			.set({ unchecked: [], version: sql`${masking.version} + 1` })
			.where(eq(masking.storyId, row.storyId)),
		db.read.delete(mask).where(and(eq(mask.storyId, row.storyId), eq(mask.state, 'adrift'))),
		said.check(db, row.storyId),
		db.read.insert(maskingCheck).values(row)
	];
}

/** Writes masks that followed their story to a new text, and what of that nobody has looked at. */
export function follow(
	db: Db,
	storyId: string,
	moved: readonly (StatefulAnchor & { id: string })[],
	unchecked: readonly Stretch[] | null
): Change[] {
	const rows = JSON.stringify(
		moved.map(({ id, start, end, quote, prefix, suffix, state }) => ({
			...{ id, start, end, quote, prefix, suffix, state }
		}))
	);
	return [
		begin(db, storyId),
		statement(sql`update mask set start = m.value ->> 'start', "end" = m.value ->> 'end',
			quote = m.value ->> 'quote', prefix = m.value ->> 'prefix', suffix = m.value ->> 'suffix',
			state = m.value ->> 'state' from json_each(${rows}) m where mask.id = m.value ->> 'id'`),
		statement(sql`update masking set version = version + 1, unchecked =
			case when unchecked is null then null else ${JSON.stringify(unchecked ?? [])} end
			where story_id = ${storyId}`)
	];
}

const begin = (db: Db, storyId: string): Change =>
	db.read.insert(masking).values({ storyId }).onConflictDoNothing();

/** A statement can bind so many values and no more. */
function inParts<T>(rows: readonly T[]): T[][] {
	const size = 200;
	return Array.from({ length: Math.ceil(rows.length / size) }, (_, at) =>
		rows.slice(at * size, (at + 1) * size)
	);
}
