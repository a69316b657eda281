/**
 * The words on a wall: resolved from excerpts at read time, through the consent gate with purpose `workshop`, or
 * `artworkWorkshop` for pictures and recordings.
 */
import { and, asc, eq, inArray, ne, not, or, sql, type SQL } from 'drizzle-orm';
import type { ExcerptMedia } from '$lib/domain/story/excerpt';
import type { Shape } from '$lib/domain/story/shape';
import type { CardWords } from '$lib/domain/wall/words';
import { guard, type Change, type Db } from '../db/open';
import { excerpt, excerptTag, story, storyteller, tag } from '../db/schema';
import { mediaOf, toExcerptMedia, workshopGate } from './excerpt-media';
import { shownTo } from './excerpt-shown';
import { isLookedThrough, maskedQuoteOf } from './masked';

/** Which excerpts, and on what day (`YYYY-MM-DD`) it is asked. */
export interface Asked {
	initiativeId: string;
	today: string;
	/** All of the initiative's when absent. */
	excerptIds?: readonly string[];
	/** Only what this reader is shown in lists of excerpts; for what is brought to the wall, not for what is on it. */
	shownTo?: string;
}

/** The words of those excerpts that a workshop may see; of the others nothing at all. In the order of their making. */
export async function wordsOf(db: Db, asked: Asked): Promise<CardWords[]> {
	if (asked.excerptIds?.length === 0) {
		return [];
	}
	const rows = await db.read
		.select({
			excerptId: excerpt.id,
			storyId: excerpt.storyId,
			quote: maskedQuoteOf,
			media: mediaOf,
			shape: excerpt.shape,
			secretName: storyteller.secretName
		})
		.from(excerpt)
		.innerJoin(storyteller, eq(storyteller.id, excerpt.storytellerId))
		.where(and(ours(asked), gate(asked)))
		.orderBy(asc(excerpt.id));
	const tags = await tagsOf(db, asked);
	return rows.map(({ media, shape, ...row }) => ({
		...row,
		...withMedia(toExcerptMedia(media), shape),
		tags: tags.get(row.excerptId) ?? []
	}));
}

/** How many excerpts of the initiative nobody has let into a workshop. */
export async function countHeldBack(db: Db, asked: Asked): Promise<number> {
	const [row] = await db.read
		.select({ count: sql<number>`count(*)` })
		.from(excerpt)
		.where(and(ours(asked), not(consented(asked))));
	return row?.count ?? 0;
}

/** Those of the excerpts that consent covers, each with whether its masking was gone through: then a workshop may see it. */
export async function coveredOf(db: Db, asked: Asked): Promise<Map<string, boolean>> {
	if (asked.excerptIds?.length === 0) {
		return new Map();
	}
	const rows = await db.read
		.select({ id: excerpt.id, isReady: sql<number>`${isLookedThrough}` })
		.from(excerpt)
		.where(and(ours(asked), consented(asked)));
	return new Map(rows.map(({ id, isReady }) => [id, isReady === 1]));
}

/** A story that nobody has gone through as it stands, with how many of its excerpts wait for that. */
export interface ToCheck {
	storyId: string;
	title: string;
	count: number;
}

/** The stories that only the masking check keeps out of a workshop. */
export async function toCheckOf(db: Db, asked: Asked): Promise<ToCheck[]> {
	return db.read
		.select({ storyId: story.id, title: story.title, count: sql<number>`count(*)` })
		.from(excerpt)
		.innerJoin(story, eq(story.id, excerpt.storyId))
		.where(and(ours(asked), consented(asked), not(isLookedThrough)))
		.groupBy(story.id)
		.orderBy(asc(story.title), asc(story.id));
}

/** Those of the ids that are excerpts of the initiative, whether a workshop may see them or not. */
export async function knownOf(
	db: Db,
	initiativeId: string,
	excerptIds: readonly string[]
): Promise<Set<string>> {
	if (excerptIds.length === 0) {
		return new Set();
	}
	const rows = await db.read
		.select({ id: excerpt.id })
		.from(excerpt)
		.where(and(eq(excerpt.initiativeId, initiativeId), inArray(excerpt.id, [...excerptIds])));
	return new Set(rows.map(({ id }) => id));
}

/** The excerpts of a young person that consent does not, or no longer, let into a workshop. */
export async function closedOf(
	db: Db,
	{ initiativeId, today }: Asked,
	storytellerId: string
): Promise<Set<string>> {
	const isClosed = or(eq(excerpt.state, 'withdrawn'), not(consented({ initiativeId, today })));
	const rows = await db.read
		.select({ id: excerpt.id })
		.from(excerpt)
		.where(
			and(
				eq(excerpt.initiativeId, initiativeId),
				eq(excerpt.storytellerId, storytellerId),
				isClosed
			)
		);
	return new Set(rows.map(({ id }) => id));
}

/** Guard: a workshop may see every one of these excerpts at the moment of the write. */
export function guardCovered(asked: Asked & { excerptIds: readonly string[] }): Change {
	return guard(
		sql`(select count(*) from ${excerpt} where ${ours(asked)} and ${gate(asked)}) = ${asked.excerptIds.length}`
	);
}

const ours = ({ initiativeId, excerptIds, shownTo: userId }: Asked): SQL | undefined =>
	and(
		eq(excerpt.initiativeId, initiativeId),
		ne(excerpt.state, 'withdrawn'),
		userId === undefined ? undefined : shownTo(userId),
		excerptIds && inArray(excerpt.id, [...excerptIds])
	);

const consented = ({ today, initiativeId }: Asked): SQL => workshopGate(today, { initiativeId });

const gate = (asked: Asked): SQL => sql`(${consented(asked)} and ${isLookedThrough})`;

const withMedia = (media: ExcerptMedia | null, shape: Shape | null) =>
	media && shape ? { media, shape } : {};

async function tagsOf(db: Db, asked: Asked): Promise<Map<string, CardWords['tags']>> {
	const rows = await db.read
		.select({ excerptId: excerptTag.excerptId, name: tag.name, family: tag.family })
		.from(excerptTag)
		.innerJoin(tag, eq(tag.id, excerptTag.tagId))
		.innerJoin(excerpt, eq(excerpt.id, excerptTag.excerptId))
		.where(ours(asked))
		.orderBy(
			sql`case ${tag.family} when 'pain' then 1 when 'bright' then 2 when 'theme' then 3 else 4 end`,
			asc(tag.name)
		);
	const tags = new Map<string, CardWords['tags']>();
	for (const { excerptId, name, family } of rows) {
		const before = tags.get(excerptId) ?? [];
		tags.set(excerptId, [...before, { name, family: family as CardWords['tags'][0]['family'] }]);
	}
	return tags;
}
