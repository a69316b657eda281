/** Stories: rows ↔ domain values. Words leave only through the consent gate. */
import { and, asc, eq, gt, isNull, sql, type SQL } from 'drizzle-orm';
import type { Purpose } from '$lib/domain/consent/scope';
import type { StoryFacts, StoryHead, StoryKind } from '$lib/domain/story/story';
import { guard, guardVersion, type Change, type Db } from '../db/open';
import { prepared } from '../db/prepared';
import { excerpt, moment, story, storyteller } from '../db/schema';
import { authorGate, consentGate, heldStories, readingGate } from './consent';
import type { GateWithin, Given } from './consent-people';

/** Who reads, and on which day: what the gate asks about. */
export interface Reader {
	userId: string;
	/** `YYYY-MM-DD` */
	today: string;
}

/** Whoever takes words along for a purpose. */
export interface Taker extends Reader {
	/** Of research: the project that words are asked for; empty: research as such; absent: any of these. */
	projectId?: string;
}

/** A {@link Reader}, and a young person, of whom a prepared query is told only when it runs. */
export const anyReader = { userId: sql.placeholder('userId'), today: sql.placeholder('today') };
export const anyPerson = { storytellerId: sql.placeholder('storytellerId') };

const subject = {
	id: story.id,
	initiativeId: story.initiativeId,
	storytellerId: story.storytellerId,
	authorId: story.authorId,
	length: story.length,
	version: story.version,
	journeyVersion: story.journeyVersion,
	withdrawnAt: story.withdrawnAt
};

const head = {
	...subject,
	secretName: storyteller.secretName,
	title: story.title,
	kind: story.kind,
	language: story.language,
	createdAt: story.createdAt,
	updatedAt: story.updatedAt
};

/** True for the stories that a reader may read: for the team, or as who wrote them down. */
export function readable(reader: Record<keyof Reader, Given>, within: GateWithin): SQL {
	const columns = {
		storytellerId: story.storytellerId,
		storyId: story.id,
		authorId: story.authorId
	};
	return readingGate(reader.today, columns, reader.userId, within);
}

/** What the policy and a write need to know of a story; none of its words. */
export async function find(db: Db, id: string) {
	const [row] = await byId(db).execute({ id });
	return row;
}

const byId = prepared((read) =>
	read
		.select(subject)
		.from(story)
		.where(eq(story.id, sql.placeholder('id')))
		.prepare()
);

export type StorySubject = NonNullable<Awaited<ReturnType<typeof find>>>;

/** Whose stories these are. */
export async function ownersOf(
	db: Db,
	ids: readonly string[]
): Promise<{ id: string; storytellerId: string }[]> {
	const { id, storytellerId } = subject;
	return db.read
		.select({ id, storytellerId })
		.from(story)
		.where(sql`${story.id} in (select value from json_each(${JSON.stringify(ids)}))`);
}

/** Whether this reader may read the story today. */
export async function isReadable(
	db: Db,
	found: { id: string; storytellerId: string },
	reader: Reader
): Promise<boolean> {
	const rows = await readableById(db).execute({ ...found, ...reader });
	return rows.length > 0;
}

const readableById = prepared((read) =>
	read
		.select({ id: story.id })
		.from(story)
		.where(
			and(
				eq(story.id, sql.placeholder('id')),
				isNull(story.withdrawnAt),
				readable(anyReader, anyPerson)
			)
		)
		.prepare()
);

/** Whether the whole story may be used for a purpose beyond the team. */
export async function mayUse(
	db: Db,
	found: { id: string; storytellerId: string },
	purpose: Purpose,
	reader: Taker
): Promise<boolean> {
	const columns = { storytellerId: story.storytellerId, storyId: story.id };
	const { storytellerId } = found;
	const { projectId } = reader;
	const gate = consentGate(purpose, reader.today, columns, { storytellerId, projectId });
	const rows = await db.read
		.select({ id: story.id })
		.from(story)
		.where(and(eq(story.id, found.id), isNull(story.withdrawnAt), gate));
	return rows.length > 0;
}

/** Whether the young person has not said no to anything being kept of them. */
export async function mayBegin(db: Db, storytellerId: string): Promise<boolean> {
	const rows = await db.read
		.select({ id: storyteller.id })
		.from(storyteller)
		.where(and(eq(storyteller.id, storytellerId), authorGate({ storytellerId: storyteller.id })));
	return rows.length > 0;
}

/** Guard: {@link mayBegin} still holds at the moment of the write. */
export function guardBegin(storytellerId: string): Change {
	return guard(authorGate({ storytellerId: sql`${storytellerId}` }));
}

export type StoryWords = StoryHead & {
	/** tiptap JSON, not parsed. */
	document: string;
	facts: StoryFacts | null;
	journeyVersion: number;
};

/** A story with its words, for whoever was let through {@link isReadable}. */
export async function read(db: Db, id: string): Promise<StoryWords | undefined> {
	const [row] = await db.read
		.select({ ...head, document: story.document, facts: story.facts })
		.from(story)
		.innerJoin(storyteller, eq(storyteller.id, story.storytellerId))
		.where(and(eq(story.id, id), isNull(story.withdrawnAt)));
	if (!row || row.document === null) {
		return undefined;
	}
	const { journeyVersion } = row;
	const facts = row.facts as StoryFacts | null;
	return { ...toHead(row), document: row.document, facts, journeyVersion };
}

/** A story in a list, with how much there is to it. */
export type ListedStory = StoryHead & {
	excerpts: number;
	moments: number;
	/** Feelings of the journey, in order. */
	curve: number[];
	visits: string[];
};

/** The stories that a reader may read, by id, from after the id `after`. */
export async function list(
	db: Db,
	initiativeId: string,
	page: { after: string | undefined; limit: number },
	reader: Reader
): Promise<ListedStory[]> {
	const ours = and(
		eq(story.initiativeId, initiativeId),
		isNull(story.withdrawnAt),
		readable(reader, { initiativeId })
	);
	const rows = await db.read
		.select({
			...head,
			visits: sql<string | null>`${story.facts} ->> '$.visits'`,
			excerpts: sql<number>`(select count(*) from ${excerpt} e where e.story_id = ${story.id} and e.set_aside_by is null)`,
			moments: sql<number>`(select count(*) from ${moment} m where m.story_id = ${story.id})`,
			curve: sql<string>`(select json_group_array(f.feeling) from (select m.feeling from ${moment} m
				where m.story_id = ${story.id} and m.feeling is not null order by m.position) f)`
		})
		.from(story)
		.innerJoin(storyteller, eq(storyteller.id, story.storytellerId))
		.where(page.after ? and(ours, gt(story.id, page.after)) : ours)
		.orderBy(asc(story.id))
		.limit(page.limit);
	return rows.map(({ visits, excerpts, moments, curve, ...row }) => ({
		...toHead(row),
		excerpts,
		moments,
		curve: JSON.parse(curve) as number[],
		visits: JSON.parse(visits ?? '[]') as string[]
	}));
}

export type StoryTitle = Pick<StoryHead, 'id' | 'storytellerId' | 'title' | 'secretName'>;

/** So many are there to choose from at once. */
const mostTitles = 1000;

/** What the stories that a reader may read are called, by id: to choose one from. */
export async function titles(db: Db, initiativeId: string, reader: Reader): Promise<StoryTitle[]> {
	return titlesIn(db).execute({ ...reader, initiativeId });
}

const titlesIn = prepared((read) => {
	const initiativeId = sql.placeholder('initiativeId');
	const { id, storytellerId, title } = story;
	return read
		.select({ id, storytellerId, title, secretName: storyteller.secretName })
		.from(story)
		.innerJoin(storyteller, eq(storyteller.id, storytellerId))
		.where(
			and(
				eq(story.initiativeId, initiativeId),
				isNull(story.withdrawnAt),
				readable(anyReader, { initiativeId })
			)
		)
		.orderBy(asc(id))
		.limit(mostTitles)
		.prepare();
});

/** How many stories were withdrawn, and how many this reader may not read; notes that wait at a kiosk are not told of. */
export async function count(db: Db, initiativeId: string, reader: Reader) {
	const gate = readable(reader, { initiativeId });
	const [row] = await db.read
		.select({
			all: sql<number>`count(*)`,
			withdrawn: sql<number>`coalesce(sum(${story.withdrawnAt} is not null), 0)`,
			readable: sql<number>`coalesce(sum(${story.withdrawnAt} is null and ${gate}), 0)`
		})
		.from(story)
		.where(
			sql`${story.initiativeId} = ${initiativeId} and ${story.id} not in (${heldStories({ initiativeId })})`
		);
	const { all = 0, withdrawn = 0, readable: open = 0 } = row ?? {};
	return { withdrawn, heldBack: all - withdrawn - open };
}

export async function findInputHash(db: Db, id: string): Promise<string | null | undefined> {
	const [row] = await db.read.select({ hash: story.inputHash }).from(story).where(eq(story.id, id));
	return row?.hash;
}

/** Guard: the story is there and was not withdrawn meanwhile. */
export function guardThere(id: string): Change {
	return guard(sql`exists (select 1 from ${story} where id = ${id} and withdrawn_at is null)`);
}

export function insert(db: Db, row: typeof story.$inferInsert): Change {
	return db.read.insert(story).values(row);
}

/** Two changes: the guard on the version, and the update. */
export function update(
	db: Db,
	id: string,
	version: number,
	change: Partial<typeof story.$inferInsert>
): Change[] {
	return [
		guardVersion('story', id, version),
		db.read
			.update(story)
			.set({ ...change, version: version + 1 })
			.where(eq(story.id, id))
	];
}

/** Takes the story, and all that hangs on it, out of the database. */
export function remove(db: Db, id: string): Change {
	return db.read.delete(story).where(eq(story.id, id));
}

type HeadRow = {
	[K in keyof StoryHead]: K extends 'createdAt' | 'updatedAt'
		? number
		: StoryHead[K] extends number
			? number
			: string;
};

function toHead(row: HeadRow): StoryHead {
	return {
		id: row.id,
		initiativeId: row.initiativeId,
		storytellerId: row.storytellerId,
		secretName: row.secretName,
		title: row.title,
		kind: row.kind as StoryKind,
		language: row.language,
		length: row.length,
		authorId: row.authorId,
		version: row.version,
		createdAt: new Date(row.createdAt).toISOString(),
		updatedAt: new Date(row.updatedAt).toISOString()
	};
}
