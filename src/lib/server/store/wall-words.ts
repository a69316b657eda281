/**
 * The words on a wall: resolved from excerpts at read time, through the consent gate with purpose `workshop`, or
 * `artworkWorkshop` for pictures and recordings.
 */
import { and, asc, eq, inArray, isNull, ne, not, or, sql, type SQL } from 'drizzle-orm';
import type { ExcerptMedia } from '$lib/domain/story/excerpt';
import type { Shape } from '$lib/domain/story/shape';
import { isRetold, type StoryKind } from '$lib/domain/story/story';
import type { CardWords } from '$lib/domain/wall/words';
import { guard, type Change, type Db } from '../db/open';
import { excerpt, excerptTag, media, story, storyteller, tag, wallCard } from '../db/schema';
import { consentGate } from './consent';
import { toExcerptMedia, toldMediaOf, workshopGate } from './excerpt-media';
import { shownTo } from './excerpt-shown';
import { isLookedThrough, maskedQuoteOf } from './masked';
import { isLookedAt } from './said';

/** Which excerpts, and on what day (`YYYY-MM-DD`) it is asked. */
export interface Asked {
	initiativeId: string;
	today: string;
	/** All of the initiative's when absent. */
	excerptIds?: readonly string[];
	/** Only what this reader is shown in lists of excerpts; for what is brought to the wall, not for what is on it. */
	shownTo?: string;
	/** Whole pictures and recordings; all of the initiative's when absent. */
	mediaIds?: readonly string[];
}

/** What a workshop may see of those excerpts, pictures and recordings; of the others nothing at all. In the order of their making. */
export async function wordsOf(db: Db, asked: Asked): Promise<CardWords[]> {
	return [...(await excerptWords(db, asked)), ...(await mediaWords(db, asked))];
}

async function excerptWords(db: Db, asked: Asked): Promise<CardWords[]> {
	if (asked.excerptIds?.length === 0) {
		return [];
	}
	const rows = await db.read
		.select({
			id: excerpt.id,
			storyId: excerpt.storyId,
			quote: maskedQuoteOf,
			media: toldMediaOf,
			shape: excerpt.shape,
			kind: story.kind,
			secretName: storyteller.secretName
		})
		.from(excerpt)
		.innerJoin(story, eq(story.id, excerpt.storyId))
		.innerJoin(storyteller, eq(storyteller.id, excerpt.storytellerId))
		.where(and(ours(asked), gate(asked)))
		.orderBy(asc(excerpt.id));
	const tags = await tagsOf(db, asked);
	return rows.map(({ media, shape, kind, ...row }) => ({
		...row,
		...(isRetold(kind) && { told: kind as StoryKind }),
		excerptId: row.id,
		mediaId: null,
		...withMedia(toExcerptMedia(media), shape),
		tags: tags.get(row.id) ?? []
	}));
}

async function mediaWords(db: Db, asked: Asked): Promise<CardWords[]> {
	if (asked.mediaIds?.length === 0) {
		return [];
	}
	const rows = await db.read
		.select({
			id: media.id,
			storyId: media.storyId,
			kind: media.kind,
			title: sql<string>`${media.told} ->> 'title'`,
			altText: sql<string>`${media.told} ->> 'altText'`,
			width: media.width,
			height: media.height,
			duration: media.duration,
			placeholder: media.placeholder,
			mayCut: media.mayCut,
			state: media.state,
			secretName: storyteller.secretName
		})
		.from(media)
		.innerJoin(storyteller, eq(storyteller.id, media.storytellerId))
		.where(openMedia(asked))
		.orderBy(asc(media.id));
	return rows.map(({ id, storyId, secretName, kind, mayCut, ...rest }) => ({
		id,
		excerptId: null,
		mediaId: id,
		storyId,
		quote: rest.title,
		media: {
			id,
			kind: kind as ExcerptMedia['kind'],
			mayCut: mayCut as ExcerptMedia['mayCut'],
			...rest
		},
		secretName,
		tags: []
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

/** Those of the excerpts, pictures and recordings that consent covers, each with whether its masking was gone through: then a workshop may see it. */
export async function coveredOf(db: Db, asked: Asked): Promise<Map<string, boolean>> {
	const whole =
		asked.mediaIds?.length === 0
			? []
			: await db.read
					.select({ id: media.id, isReady: sql<number>`${isLookedAt('media')}` })
					.from(media)
					.where(consentedMedia(asked));
	const rows =
		asked.excerptIds?.length === 0
			? []
			: await db.read
					.select({ id: excerpt.id, isReady: sql<number>`${isLookedThrough}` })
					.from(excerpt)
					.where(and(ours(asked), consented(asked)));
	return new Map([
		...rows.map(({ id, isReady }) => [id, isReady === 1] as const),
		...whole.map(({ id, isReady }) => [id, isReady === 1] as const)
	]);
}

/** A story that nobody has gone through as it stands, with how many of its excerpts and recordings wait for that. */
export interface ToCheck {
	storyId: string;
	title: string;
	count: number;
}

/** The stories that only the masking check keeps out of a workshop. */
export async function toCheckOf(db: Db, asked: Asked): Promise<ToCheck[]> {
	const columns = { storyId: story.id, title: story.title, count: sql<number>`count(*)` };
	const excerpts = await db.read
		.select(columns)
		.from(excerpt)
		.innerJoin(story, eq(story.id, excerpt.storyId))
		.where(and(ours(asked), consented(asked), not(isLookedThrough)))
		.groupBy(story.id);
	const recordings = await db.read
		.select(columns)
		.from(media)
		.innerJoin(story, eq(story.id, media.storyId))
		.where(and(consentedMedia(asked), not(isLookedAt('media'))))
		.groupBy(story.id);
	const byStory = new Map<string, ToCheck>();
	for (const row of [...excerpts, ...recordings]) {
		const { count = 0 } = byStory.get(row.storyId) ?? {};
		byStory.set(row.storyId, { ...row, count: row.count + count });
	}
	return [...byStory.values()].toSorted(
		(a, b) =>
			(a.title < b.title ? -1 : a.title > b.title ? 1 : 0) || (a.storyId < b.storyId ? -1 : 1)
	);
}

/** Those of the ids that are the initiative's, whether a workshop may see them or not. */
export async function knownOf(
	db: Db,
	{
		initiativeId,
		excerptIds = [],
		mediaIds = []
	}: Pick<Asked, 'initiativeId' | 'excerptIds' | 'mediaIds'>
): Promise<Set<string>> {
	const isOurs = (of: typeof excerpt | typeof media, ids: readonly string[]) =>
		and(eq(of.initiativeId, initiativeId), inArray(of.id, [...ids]));
	return new Set([
		...(await idsOf(db, excerpt, excerptIds, isOurs(excerpt, excerptIds))),
		...(await idsOf(db, media, mediaIds, isOurs(media, mediaIds)))
	]);
}

/** The excerpts, pictures and recordings of a young person that consent does not, or no longer, let into a workshop. */
export async function closedOf(
	db: Db,
	{ initiativeId, today }: Asked,
	storytellerId: string
): Promise<Set<string>> {
	const asked = { initiativeId, today };
	const isClosed = or(eq(excerpt.state, 'withdrawn'), not(consented(asked)));
	const isOwn = (of: typeof excerpt | typeof media) =>
		and(eq(of.initiativeId, initiativeId), eq(of.storytellerId, storytellerId));
	return new Set([
		...(await idsOf(db, excerpt, undefined, and(isOwn(excerpt), isClosed))),
		...(await idsOf(db, media, undefined, and(isOwn(media), not(consentedMedia(asked)))))
	]);
}

/** Guards: a workshop may see every one of these at the moment of the write. */
export function guardsCovered(
	asked: Asked & { excerptIds: readonly string[]; mediaIds: readonly string[] }
): Change[] {
	const { excerptIds, mediaIds } = asked;
	return [
		...(excerptIds.length
			? [
					guard(
						sql`(select count(*) from ${excerpt} where ${ours(asked)} and ${gate(asked)}) = ${excerptIds.length}`
					)
				]
			: []),
		...(mediaIds.length
			? [guard(sql`(select count(*) from ${media} where ${openMedia(asked)}) = ${mediaIds.length}`)]
			: [])
	];
}

/** Whether a picture or recording lies on a wall, whole or in part, and a workshop may see it today. */
export async function isShown(
	db: Db,
	wallId: string,
	mediaId: string,
	asked: Asked
): Promise<boolean> {
	const lies = sql`exists (select 1 from ${wallCard} c left join ${excerpt} e on e.id = c.excerpt_id
		where c.wall_id = ${wallId} and coalesce(c.media_id, e.media_id) = ${media.id})`;
	const rows = await db.read
		.select({ id: media.id })
		.from(media)
		.where(and(openMedia({ ...asked, mediaIds: [mediaId] }), lies));
	return rows.length > 0;
}

async function idsOf(
	db: Db,
	of: typeof excerpt | typeof media,
	ids: readonly string[] | undefined,
	where: SQL | undefined
): Promise<string[]> {
	if (ids?.length === 0) {
		return [];
	}
	const rows = await db.read.select({ id: of.id }).from(of).where(where);
	return rows.map(({ id }) => id);
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

const mediaPlaces = {
	storytellerId: media.storytellerId,
	storyId: media.storyId,
	mediaId: media.id
};

/** Whole pictures and recordings that a workshop may see. */
const openMedia = (asked: Asked): SQL => sql`(${consentedMedia(asked)} and ${isLookedAt('media')})`;

/** Those that consent covers. */
const consentedMedia = ({ initiativeId, today, mediaIds }: Asked): SQL =>
	sql`(${and(
		eq(media.initiativeId, initiativeId),
		isNull(media.withdrawnAt),
		eq(media.state, 'ready'),
		ne(media.others, 'notAsked'),
		mediaIds && inArray(media.id, [...mediaIds]),
		consentGate('artworkWorkshop', today, mediaPlaces, { initiativeId })
	)})`;

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
