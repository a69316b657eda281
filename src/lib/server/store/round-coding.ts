/** What the coders of a round marked, and what was decided about it. */
import { and, asc, desc, eq, inArray, isNull, lte, ne, sql } from 'drizzle-orm';
import { passagesOf, type Choice, type CodedExcerpt } from '$lib/domain/codebook/passage';
import { guard, type Change, type Db } from '../db/open';
import { excerpt, excerptTag, roundDecision, story, user } from '../db/schema';
import { readingGate } from './consent';
import { places } from './excerpt-media';
import { codersOf, storiesOf, type StoredRound } from './round';
import type { Reader } from './story';

export type Marked = CodedExcerpt & { storyId: string; setAsideBy: string | null };

/** The stories of a round that the reader may read, with what its coders marked in them. */
export async function load(db: Db, round: StoredRound, reader: Reader) {
	const [readable, coders] = await Promise.all([
		storiesOf(db, round, reader),
		codersOf(db, round.id)
	]);
	const ids = { storyIds: readable.map(({ id }) => id), coderIds: coders.map(({ id }) => id) };
	const marked = await markedIn(db, round, ids, reader);
	return {
		coders,
		stories: readable.map((one) => {
			const markings = marked.filter(({ storyId }) => storyId === one.id);
			// Who has marked nothing and never said to be through has not read it yet.
			const coderIds = coders
				.filter(({ id, finishedAt }) => finishedAt || markings.some((mark) => mark.coderId === id))
				.map(({ id }) => id);
			return { ...one, markings, coderIds, passages: passagesOf(markings, coderIds) };
		})
	};
}

/**
 * The marks in the texts of some stories that coders set until the round closed, also those that were set aside since.
 * Only tags in play count, and marks that have one of them.
 */
async function markedIn(
	db: Db,
	round: StoredRound,
	of: { storyIds: string[]; coderIds: string[] },
	reader: Reader
): Promise<Marked[]> {
	const within = { initiativeId: round.initiativeId };
	const gate = readingGate(
		reader.today,
		{ ...places, authorId: story.authorId },
		reader.userId,
		within
	);
	const rows = await db.read
		.select({
			id: excerpt.id,
			storyId: excerpt.storyId,
			start: excerpt.start,
			end: excerpt.end,
			coderId: excerpt.createdBy,
			setAsideBy: excerpt.setAsideBy,
			tags: sql<string>`(select json_group_array(t.tag_id) from ${excerptTag} t where t.excerpt_id = ${excerpt.id})`
		})
		.from(excerpt)
		.innerJoin(story, eq(story.id, excerpt.storyId))
		.where(
			and(
				inArray(excerpt.storyId, of.storyIds),
				inArray(excerpt.createdBy, of.coderIds),
				isNull(excerpt.mediaId),
				eq(excerpt.state, 'anchored'),
				round.closedAt === null ? undefined : lte(excerpt.createdAt, round.closedAt),
				sql`${excerpt.id} not in (select d.made_id from ${roundDecision} d where d.made_id is not null)`,
				gate
			)
		)
		.orderBy(asc(excerpt.start), asc(excerpt.end), asc(excerpt.id));
	return rows
		.map(({ tags, ...row }) => ({ ...row, tagIds: inPlay(round, JSON.parse(tags) as string[]) }))
		.filter(({ tagIds }) => tagIds.length > 0);
}

const inPlay = ({ tagIds }: StoredRound, ids: string[]) =>
	tagIds ? ids.filter((id) => tagIds.includes(id)) : ids;

const columns = {
	id: roundDecision.id,
	roundId: roundDecision.roundId,
	storyId: roundDecision.storyId,
	choice: roundDecision.choice,
	coderId: roundDecision.coderId,
	excerptIds: roundDecision.excerptIds,
	madeId: roundDecision.madeId,
	note: roundDecision.note,
	decidedBy: roundDecision.decidedBy,
	at: roundDecision.at,
	undoneAt: roundDecision.undoneAt
};

export interface ShownDecision {
	id: string;
	choice: Choice;
	coderId: string | null;
	note: string;
	who: string;
	/** ISO 8601, UTC. */
	at: string;
}

/** The decisions that stand, with who took them; the latest first. */
export async function decisionsOf(db: Db, roundId: string) {
	return db.read
		.select({ ...columns, who: sql<string>`coalesce(${user.name}, '')` })
		.from(roundDecision)
		.leftJoin(user, eq(user.id, roundDecision.decidedBy))
		.where(and(eq(roundDecision.roundId, roundId), isNull(roundDecision.undoneAt)))
		.orderBy(desc(roundDecision.at), desc(roundDecision.id));
}

export async function findDecision(db: Db, id: string) {
	const [row] = await db.read.select(columns).from(roundDecision).where(eq(roundDecision.id, id));
	return row;
}

/** Guard: none of these excerpts is part of a decision that stands, or was withdrawn. */
export function guardUndecided(roundId: string, excerptIds: readonly string[]): Change {
	const ids = JSON.stringify(excerptIds);
	return guard(sql`not exists (select 1 from ${roundDecision} d, json_each(d.excerpt_ids) e
			where d.round_id = ${roundId} and d.undone_at is null and e.value in (select value from json_each(${ids})))
		and (select count(*) from ${excerpt} x where x.id in (select value from json_each(${ids}))
			and x.state <> 'withdrawn') = ${excerptIds.length}`);
}

/** The record of a decision, and what it sets aside. */
export function decide(db: Db, row: typeof roundDecision.$inferInsert): Change[] {
	return [
		db.read.insert(roundDecision).values(row),
		...(row.asideIds.length > 0
			? [
					db.read
						.update(excerpt)
						.set({ setAsideBy: row.id, version: sql`${excerpt.version} + 1` })
						.where(and(inArray(excerpt.id, row.asideIds), ne(excerpt.state, 'withdrawn')))
				]
			: [])
	];
}

/** Takes a decision back: what it set aside goes on again, and what it made is taken away. */
export function undo(
	db: Db,
	decision: { id: string; madeId: string | null },
	by: string,
	at: number
): Change[] {
	return [
		guard(
			sql`(select ${roundDecision.undoneAt} from ${roundDecision} where ${roundDecision.id} = ${decision.id}) is null`
		),
		db.read
			.update(roundDecision)
			.set({ undoneAt: at, undoneBy: by })
			.where(eq(roundDecision.id, decision.id)),
		db.read
			.update(excerpt)
			.set({ setAsideBy: null, version: sql`${excerpt.version} + 1` })
			.where(eq(excerpt.setAsideBy, decision.id)),
		...(decision.madeId
			? [
					db.read
						.delete(excerpt)
						.where(and(eq(excerpt.id, decision.madeId), ne(excerpt.state, 'withdrawn')))
				]
			: [])
	];
}

/** A decision as it is told. */
export function shownDecision(row: Awaited<ReturnType<typeof decisionsOf>>[number]): ShownDecision {
	const { id, choice, coderId, note, who, at } = row;
	return { id, choice: choice as Choice, coderId, note, who, at: new Date(at).toISOString() };
}
