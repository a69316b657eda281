/** Withdrawals: what is a young person's own, and the erasing of words. */
import { and, desc, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import type { OwnWords } from '$lib/domain/consent/withdrawal';
import type { ExcerptPlace } from '$lib/domain/story/same-words';
import type { Change, Db } from '../db/open';
import {
	contribution,
	excerpt,
	excerptTag,
	mask,
	maskWord,
	media,
	memo,
	moment,
	opportunity,
	opportunityTransition,
	remark,
	storyTouch,
	retentionAct,
	roundDecision,
	story,
	storyAnswer,
	storyText,
	storyVersion,
	withdrawal
} from '../db/schema';
import { haveTheSame } from './same-words';

/** Stories, media and excerpts of a young person, withdrawn ones too. */
export async function ownWords(db: Db, storytellerId: string): Promise<OwnWords> {
	const [stories, pictures, excerpts] = await Promise.all([
		db.read.select({ id: story.id }).from(story).where(eq(story.storytellerId, storytellerId)),
		db.read
			.select({ id: media.id, storyId: media.storyId, isAlone })
			.from(media)
			.innerJoin(story, eq(story.id, media.storyId))
			.where(eq(media.storytellerId, storytellerId)),
		db.read
			.select({
				id: excerpt.id,
				storyId: excerpt.storyId,
				start: excerpt.start,
				end: excerpt.end,
				quote: excerpt.quote,
				state: sql<ExcerptPlace['state']>`${excerpt.state}`,
				mediaId: excerpt.mediaId,
				shape: excerpt.shape
			})
			.from(excerpt)
			.where(eq(excerpt.storytellerId, storytellerId))
	]);
	return {
		storyIds: stories.map(({ id }) => id),
		media: pictures.map((one) => ({ ...one, isAlone: one.isAlone === 1 })),
		excerpts
	};
}

/** The story has no text, and nothing else belongs to it. */
const isAlone = sql<number>`(${story.length} = 0
	and not exists (select 1 from ${media} m where m.story_id = ${media.storyId} and m.id <> ${media.id}))`;

export interface StoredWithdrawal {
	id: string;
	storytellerId: string;
	/** `all`, a scope, or `item`. */
	what: string;
	itemId: string | null;
	reached: Record<string, number>;
	/** Nobody took it back: its time was over. */
	isByTime: boolean;
	at: number;
}

/** Who took back what nobody did: the time for which it was to be kept was over. */
export const byTime = 'retention';

export async function find(db: Db, id: string): Promise<StoredWithdrawal | undefined> {
	const [row] = await db.read.select(columns).from(withdrawal).where(eq(withdrawal.id, id));
	return row;
}

/** The latest first. */
export async function list(db: Db, storytellerId: string): Promise<StoredWithdrawal[]> {
	return db.read
		.select(columns)
		.from(withdrawal)
		.where(eq(withdrawal.storytellerId, storytellerId))
		.orderBy(desc(withdrawal.at), desc(withdrawal.id));
}

export function insert(db: Db, row: typeof withdrawal.$inferInsert): Change {
	return db.read.insert(withdrawal).values(row);
}

/**
 * Erases all words of stories: document, text, versions, masks, title, facts, moments, memos, answers, remarks, and quotes and tags of all
 * excerpts, also of those made since the withdrawal was planned; triggers take them out of the full-text index, and shred
 * the keys under which backups hold them. The rows stay as wordless tombstones. Each column stands in `seal/owned` too.
 */
export function eraseStories(db: Db, ids: readonly string[], at: number): Change[] {
	if (ids.length === 0) {
		return [];
	}
	return [
		db.read
			.update(story)
			.set({
				title: '',
				document: null,
				length: 0,
				facts: null,
				inputHash: null,
				withdrawnAt: sql`coalesce(${story.withdrawnAt}, ${at})`,
				updatedAt: at,
				version: sql`${story.version} + 1`
			})
			.where(inArray(story.id, [...ids])),
		db.read
			.update(contribution)
			.set({ inputHash: null, reason: '' })
			.where(inArray(contribution.storyId, [...ids])),
		db.read.delete(storyText).where(inArray(storyText.storyId, [...ids])),
		db.read.delete(storyVersion).where(inArray(storyVersion.storyId, [...ids])),
		db.read.delete(mask).where(inArray(mask.storyId, [...ids])),
		db.read.delete(maskWord).where(inArray(maskWord.storyId, [...ids])),
		db.read.delete(memo).where(inArray(memo.storyId, [...ids])),
		db.read.delete(moment).where(inArray(moment.storyId, [...ids])),
		db.read.delete(remark).where(inArray(remark.storyId, [...ids])),
		db.read.delete(storyTouch).where(inArray(storyTouch.storyId, [...ids])),
		db.read.delete(storyAnswer).where(inArray(storyAnswer.storyId, [...ids])),
		db.read
			.update(retentionAct)
			.set({ reason: '' })
			.where(inArray(retentionAct.itemId, [...ids])),
		db.read
			.update(excerpt)
			.set(wordless)
			.where(inArray(excerpt.storyId, [...ids])),
		db.read
			.delete(excerptTag)
			.where(
				sql`${excerptTag.excerptId} in (select ${excerpt.id} from ${excerpt} where ${inArray(excerpt.storyId, [...ids])})`
			),
		db.read
			.update(roundDecision)
			.set({ note: '' })
			.where(inArray(roundDecision.storyId, [...ids]))
	];
}

/**
 * Erases all that is said about pictures and recordings, with the tags and notes on their parts; of whole stories also
 * what was sent in since the withdrawal was planned. Keys and columns as in {@link eraseStories}. The rows stay as wordless
 * tombstones; their files are cleared away afterwards, see `service/media-making`.
 */
export function eraseMedia(
	db: Db,
	{ mediaIds, storyIds }: { mediaIds: readonly string[]; storyIds: readonly string[] },
	at: number
): Change[] {
	if (mediaIds.length + storyIds.length === 0) {
		return [];
	}
	const gone = db.read
		.select({ id: media.id })
		.from(media)
		.where(or(inArray(media.id, [...mediaIds]), inArray(media.storyId, [...storyIds])));
	const onThem = db.read
		.select({ id: excerpt.id })
		.from(excerpt)
		.where(inArray(excerpt.mediaId, gone));
	return [
		db.read
			.update(media)
			.set({
				title: '',
				ownWords: '',
				altText: '',
				credit: 'none',
				creditName: '',
				placeholder: null,
				peaks: null,
				transcript: null,
				told: null,
				unchecked: null,
				inputHash: null,
				state: 'withdrawn',
				withdrawnAt: sql`coalesce(${media.withdrawnAt}, ${at})`,
				version: sql`${media.version} + 1`
			})
			.where(inArray(media.id, gone)),
		db.read.delete(excerptTag).where(inArray(excerptTag.excerptId, onThem)),
		db.read.update(excerpt).set(wordless).where(inArray(excerpt.mediaId, gone))
	];
}

/**
 * Takes words and tags off single excerpts; the story or the recording that they point into stays. Where they lay is kept,
 * so that the same words are not pointed at again (`store/excerpt-withdrawn`). The story's earlier versions go, all of
 * them: the words may stand there in wordings that no quote tells of.
 */
export function eraseExcerpts(db: Db, ids: readonly string[]): Change[] {
	if (ids.length === 0) {
		return [];
	}
	const gone = sql`(select value from json_each(${JSON.stringify(ids)}))`;
	const all = overSameWords(gone);
	return [
		db.read
			.delete(storyVersion)
			.where(
				sql`${storyVersion.storyId} in (select s.story_id from excerpt s where s.id in ${gone})`
			),
		db.read
			.delete(excerptTag)
			.where(
				sql`${excerptTag.excerptId} in (select ${excerpt.id} from ${excerpt} where ${all} and ${ofTheirStories(gone)})`
			),
		db.read
			.update(roundDecision)
			.set({ note: '' })
			.where(
				sql`exists (select 1 from json_each(${roundDecision.excerptIds}) e where e.value in ${gone})`
			),
		db.read
			.update(excerpt)
			.set({ ...wordless, shape: sql`${excerpt.shape}` })
			.where(sql`${all} and ${ofTheirStories(gone)} and ${excerpt.state} <> 'withdrawn'`)
	];
}

/**
 * Excerpts that are taken back, and what was made over the same words since the withdrawal was planned. Those that go are
 * few: from each of them to what lies in the same story, and never the other way round.
 */
export function overSameWords(gone: SQL): SQL {
	return sql`${excerpt.id} in (select "same"."id" from excerpt "gone"
		cross join excerpt "same" on "same"."story_id" = "gone"."story_id"
		where "gone"."id" in ${gone} and ${haveTheSame('same', 'gone')})`;
}

const ofTheirStories = (ids: SQL) =>
	sql`${excerpt.storyId} in (select s.story_id from excerpt s where s.id in ${ids})`;

const wordless = {
	quote: '',
	prefix: '',
	suffix: '',
	memo: '',
	memoBy: null,
	memoAt: null,
	attributes: null,
	shape: null,
	inputHash: null,
	state: 'withdrawn',
	version: sql`${excerpt.version} + 1`
};

/** States from which a what-if can be paused; see domain/opportunity/state. */
export async function statesOf(
	db: Db,
	opportunityIds: readonly string[]
): Promise<{ id: string; state: string }[]> {
	return db.read
		.select({ id: opportunity.id, state: opportunity.state })
		.from(opportunity)
		.where(inArray(opportunity.id, [...opportunityIds]));
}

/** Pauses a what-if that has no words left to rest on, unless it has moved on meanwhile. */
export function pause(db: Db, row: typeof opportunityTransition.$inferInsert): Change[] {
	return [
		db.read.insert(opportunityTransition).values(row),
		db.read
			.update(opportunity)
			.set({ state: row.to, version: sql`${opportunity.version} + 1`, updatedAt: row.at })
			.where(and(eq(opportunity.id, row.opportunityId), eq(opportunity.state, row.from)))
	];
}

const columns = {
	id: withdrawal.id,
	storytellerId: withdrawal.storytellerId,
	what: withdrawal.what,
	itemId: withdrawal.itemId,
	reached: withdrawal.reached,
	isByTime: sql`${withdrawal.by} = ${byTime}`.mapWith(Boolean),
	at: withdrawal.at
};
