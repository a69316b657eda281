/** What insights rest on: references to excerpts, resolved to words through the consent gate at each reading. */
import { and, asc, eq, inArray, like, ne, sql, type SQL } from 'drizzle-orm';
import type { AgeBand } from '$lib/domain/consent/rule';
import type { Stance } from '$lib/domain/insight/insight';
import type { Family } from '$lib/domain/codebook/family';
import type { InsightTag, ResolvedEvidence } from '$lib/domain/insight/shown';
import type { Attributes } from '$lib/domain/story/excerpt';
import type { StoryKind } from '$lib/domain/story/story';
import type { Barrier } from '$lib/domain/story/journey';
import type { Change, Db } from '../db/open';
import {
	evidence,
	excerpt,
	excerptTag,
	story,
	storyteller,
	tag,
	wall,
	wallCard
} from '../db/schema';
import { consentGate } from './consent';
import { bandSql } from './consent-people';
import { places, quoteOf } from './excerpt-media';
import { shownTo } from './excerpt-shown';
import type { Reader } from './story';

/** Evidence of several insights, in order; without words where the gate is shut to the team. @param today `YYYY-MM-DD` */
export async function list(
	db: Db,
	initiativeId: string,
	insightIds: string[],
	today: string
): Promise<(Omit<ResolvedEvidence, 'tracks'> & { insightId: string })[]> {
	const rows = await db.read
		.select({
			insightId: evidence.insightId,
			excerptId: evidence.excerptId,
			stance: evidence.stance,
			storyId: excerpt.storyId,
			storytellerId: excerpt.storytellerId,
			ageBand: sql<AgeBand>`${bandSql(today)}`,
			area: storyteller.area,
			state: excerpt.state,
			quote: quoteOf,
			storyTitle: story.title,
			storyKind: story.kind,
			mayUse: sql<number>`${teamGate(initiativeId, today)}`
		})
		.from(evidence)
		.innerJoin(excerpt, eq(excerpt.id, evidence.excerptId))
		.innerJoin(story, eq(story.id, excerpt.storyId))
		.innerJoin(storyteller, eq(storyteller.id, excerpt.storytellerId))
		.where(inArray(evidence.insightId, insightIds))
		.orderBy(asc(evidence.insightId), asc(evidence.position));
	return rows.map(({ state, mayUse, quote, storyTitle, storyKind, stance, ...row }) => {
		const isCovered = mayUse === 1 && state !== 'withdrawn';
		return {
			...row,
			stance: stance as Stance,
			isCovered,
			quote: isCovered ? quote : null,
			storyTitle: isCovered ? storyTitle : null,
			storyKind: storyKind as StoryKind
		};
	});
}

/** The tags on each excerpt that these insights rest on, but for those that an open round hides from the reader. */
export async function tagsOf(
	db: Db,
	insightIds: string[],
	reader: Reader
): Promise<(InsightTag & { insightId: string; excerptId: string })[]> {
	const rows = await db.read
		.select({
			insightId: evidence.insightId,
			excerptId: evidence.excerptId,
			...{ id: tag.id, name: tag.name, family: tag.family }
		})
		.from(evidence)
		.innerJoin(excerpt, eq(excerpt.id, evidence.excerptId))
		.innerJoin(excerptTag, eq(excerptTag.excerptId, evidence.excerptId))
		.innerJoin(tag, eq(tag.id, excerptTag.tagId))
		.where(and(inArray(evidence.insightId, insightIds), shownTo(reader.userId)));
	return rows.map((row) => ({ ...row, family: row.family as Family }));
}

/** A select of the insights on whose words a reader sees a tag. */
export function tagged(initiativeId: string, tagId: string, reader: Reader): SQL {
	return sql`(select ${evidence.insightId} from ${evidence}
		join ${excerpt} on ${excerpt.id} = ${evidence.excerptId}
		join ${excerptTag} on ${excerptTag.excerptId} = ${excerpt.id}
		where ${excerptTag.tagId} = ${tagId} and ${excerpt.state} <> 'withdrawn'
			and ${teamGate(initiativeId, reader.today)} and ${shownTo(reader.userId)})`;
}

/** Replaces the evidence of an insight as a whole, in the order given. */
export function replace(
	db: Db,
	insightId: string,
	pieces: readonly { excerptId: string; stance: Stance }[]
): Change[] {
	return [
		db.read.delete(evidence).where(eq(evidence.insightId, insightId)),
		...pieces.map((piece, position) =>
			db.read
				.insert(evidence)
				.values({ insightId, excerptId: piece.excerptId, stance: piece.stance, position })
		)
	];
}

/** Which of the ids are excerpts of the initiative. */
export async function excerptIdsWithin(
	db: Db,
	initiativeId: string,
	ids: string[]
): Promise<string[]> {
	const rows = await db.read
		.select({ id: excerpt.id })
		.from(excerpt)
		.where(and(eq(excerpt.initiativeId, initiativeId), inArray(excerpt.id, ids)));
	return rows.map((row) => row.id);
}

/** Words that the team may put forward as evidence. */
export interface Candidate {
	excerptId: string;
	quote: string;
	storyTitle: string;
}

/**
 * Excerpts that the team may use today, as they stand in their stories.
 *
 * @param of ids (a cluster's), or words to look for; nothing: the latest
 */
export async function candidates(
	db: Db,
	initiativeId: string,
	{ userId, today }: Reader,
	of: { ids?: string[]; words?: string }
): Promise<Candidate[]> {
	return db.read
		.select({ excerptId: excerpt.id, quote: quoteOf, storyTitle: story.title })
		.from(excerpt)
		.innerJoin(story, eq(story.id, excerpt.storyId))
		.where(
			and(
				eq(excerpt.initiativeId, initiativeId),
				ne(excerpt.state, 'withdrawn'),
				shownTo(userId),
				of.ids && inArray(excerpt.id, of.ids),
				of.words ? like(quoteOf, `%${of.words.replace(/[%_]/g, ' ')}%`) : undefined,
				teamGate(initiativeId, today)
			)
		)
		.orderBy(asc(story.title), asc(excerpt.storyId), asc(excerpt.start))
		.limit(of.ids ? 200 : 60);
}

/** The wall that a cluster lies on, and the excerpts in it. */
export async function cluster(
	db: Db,
	clusterId: string
): Promise<{ wallId: string; initiativeId: string; excerptIds: string[] } | undefined> {
	const rows = await db.read
		.select({
			wallId: wallCard.wallId,
			initiativeId: wall.initiativeId,
			excerptId: wallCard.excerptId
		})
		.from(wallCard)
		.innerJoin(wall, eq(wall.id, wallCard.wallId))
		.where(eq(wallCard.clusterId, clusterId));
	const [first] = rows;
	return (
		first && {
			wallId: first.wallId,
			initiativeId: first.initiativeId,
			excerptIds: rows.flatMap((row) => (row.excerptId ? [row.excerptId] : []))
		}
	);
}

/** Which initiative a wall belongs to. */
export async function initiativeOfWall(db: Db, wallId: string): Promise<string | undefined> {
	const [row] = await db.read
		.select({ initiativeId: wall.initiativeId })
		.from(wall)
		.where(eq(wall.id, wallId));
	return row?.initiativeId;
}

/** What is known about the pieces behind some insights beside their words: what a bright spot needs, what stands in the way. */
export async function aboutPieces(
	db: Db,
	insightIds: string[]
): Promise<{ excerptId: string; attributes: Attributes; barriers: Barrier[] }[]> {
	const ofMoments = sql<string>`(select json_group_array(distinct b.value) from moment m,
		json_each(m.excerpt_ids) x, json_each(m.barriers) b
		where m.story_id = ${excerpt.storyId} and x.value = ${excerpt.id})`;
	const rows = await db.read
		.selectDistinct({
			excerptId: excerpt.id,
			attributes: excerpt.attributes,
			barriers: ofMoments
		})
		.from(evidence)
		.innerJoin(excerpt, eq(excerpt.id, evidence.excerptId))
		.where(inArray(evidence.insightId, insightIds));
	return rows.map(({ attributes, barriers, ...row }) => ({
		...row,
		attributes: attributes ?? {},
		barriers: [...(attributes?.barriers ?? []), ...(JSON.parse(barriers) as Barrier[])]
	}));
}

function teamGate(initiativeId: string, today: string): SQL {
	return consentGate('team', today, places, { initiativeId });
}
