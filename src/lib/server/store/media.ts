/** Media: rows ↔ domain values. What is said about them, and their files, leave only through the consent gate. */
import { and, asc, eq, gt, isNull, lt, ne, not, sql, type SQL } from 'drizzle-orm';
import { wordPurposes, type Purpose } from '$lib/domain/consent/scope';
import type { CutSaid } from '$lib/domain/media/cutting';
import {
	creditLineOf,
	type Credit,
	type MediaFilter,
	type MediaItem,
	type MediaKind,
	type MediaState,
	type Others
} from '$lib/domain/media/media';
import type { Told } from '$lib/domain/media/told';
import { guard, guardVersion, type Change, type Db } from '../db/open';
import { prepared, preparedEach } from '../db/prepared';
import { media, mediaFile, story, storyteller } from '../db/schema';
import { consentGate, readingGate } from './consent';
import type { GateWithin, Given } from './consent-people';
import { waitingType } from './media-file';
import { isLookedAt } from './said';
import { anyPerson, anyReader, type Reader } from './story';

const subject = {
	id: media.id,
	initiativeId: media.initiativeId,
	storyId: media.storyId,
	storytellerId: media.storytellerId,
	kind: media.kind,
	width: media.width,
	height: media.height,
	duration: media.duration,
	state: media.state,
	version: media.version,
	unchecked: media.unchecked,
	withdrawnAt: media.withdrawnAt
};

const columns = {
	...subject,
	secretName: storyteller.secretName,
	title: media.title,
	altText: media.altText,
	credit: media.credit,
	creditName: media.creditName,
	others: media.others,
	mayCut: media.mayCut,
	mayCutBy: media.mayCutBy,
	mayCutAt: media.mayCutAt,
	placeholder: media.placeholder,
	problem: media.problem,
	keepUntil: media.keepUntil,
	authorId: media.authorId,
	createdAt: media.createdAt,
	ownWords: media.ownWords,
	peaks: media.peaks,
	transcript: media.transcript,
	told: media.told,
	files: sql<string>`(select json_group_array(json_object('type', f.type, 'width', f.width, 'bytes', f.bytes))
		from (select * from ${mediaFile} where media_id = ${media.id} and type <> ${waitingType} order by width, type desc) f)`
};

const places = {
	storytellerId: media.storytellerId,
	storyId: media.storyId,
	mediaId: media.id
};

/** What the policy and a write need to know of an item; nothing that is said about it. */
export async function find(db: Db, id: string) {
	const [row] = await byId(db).execute({ id });
	return row;
}

const byId = prepared((read) =>
	read
		.select(subject)
		.from(media)
		.where(eq(media.id, sql.placeholder('id')))
		.prepare()
);

export type MediaSubject = NonNullable<Awaited<ReturnType<typeof find>>>;

/** Whether a reader may have an item for a purpose today; `team` counts whoever sent it in too. */
export async function isOpen(
	db: Db,
	found: { id: string; storytellerId: string },
	purpose: Purpose,
	reader: Reader
): Promise<boolean> {
	const rows = await openById(db, purpose).execute({ ...found, ...reader });
	return rows.length > 0;
}

const openById = preparedEach((read, purpose: Purpose) =>
	read
		.select({ id: media.id })
		.from(media)
		.where(
			and(
				eq(media.id, sql.placeholder('id')),
				isNull(media.withdrawnAt),
				gateFor(purpose, anyReader, anyPerson)
			)
		)
		.prepare()
);

/** One item with all that is said about it, for whoever was let through {@link isOpen}. */
export async function read(db: Db, id: string, today: string): Promise<MediaItem | undefined> {
	const [row] = await wholeById(db).execute({ id, today });
	return row && toItem(row);
}

/** Whether words that are masked are said in a recording. */
export async function isNamed(db: Db, id: string): Promise<boolean> {
	const rows = await db.read
		.select({ id: media.id })
		.from(media)
		.where(and(eq(media.id, id), sql`coalesce(${media.told} ->> 'isNamed', 1)`));
	return rows.length > 0;
}

const wholeById = prepared((read) =>
	read
		.select({ ...columns, ...usesOn(anyReader.today, {}) })
		.from(media)
		.innerJoin(storyteller, eq(storyteller.id, media.storytellerId))
		.where(and(eq(media.id, sql.placeholder('id')), isNull(media.withdrawnAt)))
		.prepare()
);

/** The items of an initiative that a reader may see for a purpose, by id, from after the id `after`. */
export async function list(
	db: Db,
	initiativeId: string,
	filter: MediaFilter & { purpose?: Purpose },
	page: { after: string | undefined; limit: number },
	reader: Reader
): Promise<MediaItem[]> {
	const { purpose = 'team' } = filter;
	const rows = await db.read
		.select({ ...columns, ...usesOn(reader.today, { initiativeId }) })
		.from(media)
		.innerJoin(storyteller, eq(storyteller.id, media.storytellerId))
		.where(
			and(
				eq(media.initiativeId, initiativeId),
				isNull(media.withdrawnAt),
				filter.story ? eq(media.storyId, filter.story) : undefined,
				filter.storyteller ? eq(media.storytellerId, filter.storyteller) : undefined,
				filter.kind ? eq(media.kind, filter.kind) : undefined,
				page.after ? gt(media.id, page.after) : undefined,
				gateFor(purpose, reader, { initiativeId })
			)
		)
		.orderBy(asc(media.id))
		.limit(page.limit);
	return rows.map((row) => toItem(row, isBeyond(purpose)));
}

export async function findInputHash(db: Db, id: string): Promise<string | null | undefined> {
	const [row] = await db.read.select({ hash: media.inputHash }).from(media).where(eq(media.id, id));
	return row?.hash;
}

export function insert(db: Db, row: typeof media.$inferInsert): Change {
	return db.read.insert(media).values(row);
}

/** Two changes: the guard on the version, and the update. */
export function update(
	db: Db,
	id: string,
	version: number,
	change: Partial<typeof media.$inferInsert>
): Change[] {
	return [
		guardVersion('media', id, version),
		db.read
			.update(media)
			.set({ ...change, version: version + 1 })
			.where(eq(media.id, id))
	];
}

/** What the making of files finds out; it changes no version, for it is nobody's change. Withdrawn ones stay as they are. */
export function note(
	db: Db,
	id: string,
	found: Pick<Partial<typeof media.$inferInsert>, 'state' | 'problem' | 'placeholder' | 'peaks'>
): Change {
	return db.read
		.update(media)
		.set(found)
		.where(and(eq(media.id, id), ne(media.state, 'withdrawn')));
}

/** Whether its story has no text, and nothing else belongs to it. */
export async function isAlone(db: Db, id: string): Promise<boolean> {
	const other = sql`select 1 from ${media} m where m.story_id = ${story.id} and m.id <> ${id}`;
	const rows = await db.read
		.select({ id: media.id })
		.from(media)
		.innerJoin(story, eq(story.id, media.storyId))
		.where(and(eq(media.id, id), eq(story.length, 0), sql`not exists (${other})`));
	return rows.length > 0;
}

/** Guard: the item is there and was not withdrawn meanwhile. */
export function guardThere(id: string): Change {
	return guard(sql`exists (select 1 from ${media} where id = ${id} and withdrawn_at is null)`);
}

/** Recordings whose last day is over, and whose maker has not said yes to keeping them. */
export async function due(db: Db, today: string): Promise<string[]> {
	const rows = await db.read
		.select({ id: media.id })
		.from(media)
		.where(
			and(
				eq(media.state, 'ready'),
				lt(media.keepUntil, today),
				not(consentGate('keepMedia', today, places))
			)
		);
	return rows.map(({ id }) => id);
}

export function remove(db: Db, id: string): Change {
	return db.read.delete(media).where(eq(media.id, id));
}

/** That nobody is in it who was not asked: for all that is shown outside the team. */
export const nobodyUnasked = sql`${media.others} <> 'notAsked'`;

const shownOutside: readonly Purpose[] = ['artworkWorkshop', 'exhibition', 'partner', 'report'];

/** Whether a purpose shows an item to others than the team: masked, and once somebody has gone through it. */
export const isBeyond = (purpose: Purpose): boolean =>
	purpose !== 'team' && [...wordPurposes, 'artworkWorkshop'].includes(purpose);

function gateFor(purpose: Purpose, reader: Record<keyof Reader, Given>, within: GateWithin): SQL {
	if (purpose === 'team') {
		const columns = { ...places, authorId: media.authorId };
		return readingGate(reader.today, columns, reader.userId, within);
	}
	const gate = consentGate(purpose, reader.today, places, within);
	const asked = shownOutside.includes(purpose) ? sql`(${gate} and ${nobodyUnasked})` : gate;
	return isBeyond(purpose) ? sql`(${asked} and ${isLookedAt('media')})` : asked;
}

function usesOn(today: Given, within: GateWithin) {
	const isOpenFor = (purpose: Purpose) =>
		sql<number>`(${consentGate(purpose, today, places, within)} and ${nobodyUnasked}
			and ${isLookedAt('media')})`;
	return {
		inWorkshop: isOpenFor('artworkWorkshop'),
		inExhibition: isOpenFor('exhibition'),
		isChecked: sql<number>`${isLookedAt('media')}`
	};
}

type Row = Omit<
	MediaItem,
	| 'kind'
	| 'credit'
	| 'creditLine'
	| 'others'
	| keyof CutSaid
	| 'mayCutAt'
	| 'state'
	| 'transcript'
	| 'files'
	| 'mayUse'
	| 'isChecked'
	| 'isNamed'
	| 'createdAt'
> & {
	kind: string;
	credit: string;
	others: string;
	mayCut: string;
	mayCutBy: string | null;
	mayCutAt: number | null;
	state: string;
	transcript: MediaItem['transcript'] | null;
	told: Told | null;
	unchecked: [number, number][] | null;
	isChecked: number;
	files: string;
	inWorkshop: number;
	inExhibition: number;
	withdrawnAt: number | null;
	createdAt: number;
};

/** @param isMasked with what is told beyond the team in place of what is said */
function toItem(
	{ inWorkshop, inExhibition, withdrawnAt: _, unchecked: __, told, ...row }: Row,
	isMasked = false
): MediaItem {
	return {
		...row,
		...(isMasked && said(told ?? nothing)),
		kind: row.kind as MediaKind,
		credit: row.credit as Credit,
		creditLine: creditLineOf(row),
		others: row.others as Others,
		mayCut: row.mayCut as CutSaid['mayCut'],
		mayCutBy: row.mayCutBy as CutSaid['mayCutBy'],
		mayCutAt: row.mayCutAt === null ? null : new Date(row.mayCutAt).toISOString(),
		state: row.state as MediaState,
		transcript: [...((isMasked ? told?.transcript : row.transcript) ?? [])],
		isChecked: row.isChecked === 1,
		isNamed: told?.isNamed ?? false,
		files: JSON.parse(row.files) as MediaItem['files'],
		mayUse: { artworkWorkshop: inWorkshop === 1, exhibition: inExhibition === 1 },
		createdAt: new Date(row.createdAt).toISOString()
	};
}

const nothing = { title: '', ownWords: '', altText: '' };
const said = ({ title, ownWords, altText }: typeof nothing) => ({ title, ownWords, altText });
