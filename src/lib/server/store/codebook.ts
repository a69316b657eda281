/** The codebook as plans change it: loading what they are decided on, and writing them. */
import { and, desc, eq, inArray, isNull, lt, sql } from 'drizzle-orm';
import { touched } from '$lib/domain/codebook/effect';
import type { Carried } from '$lib/domain/codebook/merge';
import {
	heirOf,
	type Inverse,
	type Kept,
	type KnownTag,
	type Plan,
	type Pointing
} from '$lib/domain/codebook/plan';
import type { Family } from '$lib/domain/codebook/tag';
import { guard, guardVersion, statement, type Change, type Db } from '../db/open';
import { codebookChange, excerpt, excerptTag, tag, tagExample, user } from '../db/schema';
import { happenedAcross } from './coding-event';
import * as memos from './memo-kept';
import * as tags from './tag';
import * as history from './tag-revision';
import * as tracks from './track';

/** All tags of an initiative, with all that a plan may change. */
export async function knownTags(db: Db, initiativeId: string): Promise<KnownTag[]> {
	const rows = await db.read
		.select({
			id: tag.id,
			name: tag.name,
			family: tag.family,
			parentId: tag.parentId,
			position: tag.position,
			definition: tag.definition,
			whenToUse: tag.whenToUse,
			whenNot: tag.whenNot,
			color: tag.color,
			sign: tag.sign,
			originId: tag.originId,
			originVersion: tag.originVersion,
			version: tag.version
		})
		.from(tag)
		.where(eq(tag.initiativeId, initiativeId));
	return rows.map((row) => ({
		...row,
		family: row.family as Family,
		sign: row.sign as KnownTag['sign']
	}));
}

/** The excerpts that carry each of these tags. */
export async function carriedBy(db: Db, tagIds: readonly string[]): Promise<Carried> {
	const rows = await db.read
		.select({ tagId: excerptTag.tagId, excerptId: excerptTag.excerptId })
		.from(excerptTag)
		.where(inArray(excerptTag.tagId, [...tagIds]));
	return gather(rows);
}

/** The excerpts that are shown as examples of each of these tags. */
export async function examplesOf(db: Db, tagIds: readonly string[]): Promise<Pointing[]> {
	const rows = await db.read
		.select({ tagId: tagExample.tagId, excerptId: tagExample.excerptId })
		.from(tagExample)
		.where(inArray(tagExample.tagId, [...tagIds]));
	return Array.from(gather(rows), ([tagId, excerptIds]) => ({ tagId, excerptIds }));
}

/** The stories in which these excerpts stand. */
export async function storiesOf(db: Db, excerptIds: readonly string[]): Promise<string[]> {
	const rows = await db.read
		.selectDistinct({ id: excerpt.storyId })
		.from(excerpt)
		.where(sql`${excerpt.id} in (select value from json_each(${JSON.stringify(excerptIds)}))`);
	return rows.map(({ id }) => id);
}

/** A plan with what belonged to the tags that come back. */
export type Written = Plan & Partial<Kept>;

/**
 * Writes a plan, guarded so that all of it happens as it was decided or nothing: the versions of what changes, the
 * excerpts of what goes, and in the end a tree without rings in which each tag hangs under one of its family. Excerpts
 * that get or lose a tag have a new version, and whoever reads their stories is to hear of it.
 */
export function write(
	db: Db,
	initiativeId: string,
	plan: Written,
	{ by, at }: { by: string; at: number }
): Change[] {
	const worded = plan.set.filter(({ change }) => isWording(change)).map(({ id }) => id);
	const added = plan.add.filter(({ version }) => !version).map(({ id }) => id);
	const heirId = heirOf(plan);
	const excerptIds = touched(plan);
	return [
		...plan.remove.flatMap(({ id, version, on }) => [
			guardVersion('tag', id, version),
			guard(sql`not exists (select 1 from excerpt_tag where tag_id = ${id}
				and excerpt_id not in (select value from json_each(${JSON.stringify(on)})))`)
		]),
		...history.keepFirst(worded),
		...freeNames(plan),
		...plan.add.flatMap((row) =>
			tags.insert(db, { ...row, initiativeId, createdAt: at, inputHash: null })
		),
		...plan.set.flatMap(({ id, version, change }) => tags.update(db, id, version, change)),
		...reorder(plan.order),
		...plan.on.map(({ tagId, excerptIds }) => putOn(initiativeId, tagId, excerptIds)),
		...plan.off.map(({ tagId, excerptIds }) => takeOff(tagId, excerptIds)),
		...(plan.examples ?? []).map(({ tagId, excerptIds }) => showFor(tagId, excerptIds)),
		...plan.remove.flatMap(({ id, childrenTo }) => [
			...(heirId
				? [handOnExamples(id, heirId), memos.handOn(db, id, heirId), tracks.handOn(db, id, heirId)]
				: []),
			tags.moveChildren(db, id, childrenTo),
			...tags.remove(db, id)
		]),
		...history.putBack(db, plan.revisions ?? []),
		...memos.putBack(db, initiativeId, plan.memos ?? []),
		...memos.handBack(db, plan.handedOn ?? []),
		...(plan.trackTagId ? [tracks.handBack(db, initiativeId, plan.trackTagId)] : []),
		...history.keep([...added, ...worded], by, at),
		...(excerptIds.length > 0 ? retagged(initiativeId, excerptIds) : []),
		soundTree(initiativeId)
	];
}

/** Guard: no ring, and no tag under one of another family or initiative. */
export function soundTree(initiativeId: string): Change {
	return guard(sql`not exists (
			select 1 from tag c join tag p on p.id = c.parent_id
			where c.initiative_id = ${initiativeId} and (p.family <> c.family or p.initiative_id <> c.initiative_id))
		and (with recursive reached(id) as (
			select c.id from tag c left join tag p on p.id = c.parent_id
				where c.initiative_id = ${initiativeId} and p.id is null
			union select t.id from tag t join reached r on t.parent_id = r.id)
			select count(*) from reached) = (select count(*) from tag where initiative_id = ${initiativeId})`);
}

/** Pointers to the excerpts that are to be shown for a tag; those that do not carry it are left out. */
export function showFor(tagId: string, excerptIds: readonly string[]): Change {
	return statement(sql`insert or ignore into tag_example (tag_id, excerpt_id)
		select ${tagId}, e.excerpt_id from excerpt_tag e where e.tag_id = ${tagId}
			and e.excerpt_id in (select value from json_each(${JSON.stringify(excerptIds)}))`);
}

/** An excerpt is no example any more. */
export function hideFor(db: Db, tagId: string, excerptId: string): Change {
	return db.read
		.delete(tagExample)
		.where(and(eq(tagExample.tagId, tagId), eq(tagExample.excerptId, excerptId)));
}

export interface StoredChange {
	id: string;
	initiativeId: string;
	kind: string;
	name: string;
	inverse: Inverse;
	undoneAt: number | null;
}

export async function findChange(db: Db, id: string): Promise<StoredChange | undefined> {
	const [row] = await db.read
		.select({
			id: codebookChange.id,
			initiativeId: codebookChange.initiativeId,
			kind: codebookChange.kind,
			name: codebookChange.name,
			inverse: codebookChange.inverse,
			undoneAt: codebookChange.undoneAt
		})
		.from(codebookChange)
		.where(eq(codebookChange.id, id));
	return row;
}

/** What was done to the codebook lately and can still be taken back, the latest first. */
export async function listChanges(db: Db, initiativeId: string, since: number, limit: number) {
	const rows = await db.read
		.select({
			id: codebookChange.id,
			kind: codebookChange.kind,
			name: codebookChange.name,
			who: user.name,
			at: codebookChange.at
		})
		.from(codebookChange)
		.leftJoin(user, eq(user.id, codebookChange.by))
		.where(
			and(
				eq(codebookChange.initiativeId, initiativeId),
				isNull(codebookChange.undoneAt),
				sql`${codebookChange.at} >= ${since}`
			)
		)
		.orderBy(desc(codebookChange.at), desc(codebookChange.id))
		.limit(limit);
	return rows.map((row) => ({ ...row, who: row.who ?? '' }));
}

/** Keeps what takes a change back, and forgets what is older than `before`. */
export function keepChange(
	db: Db,
	row: typeof codebookChange.$inferInsert,
	before: number
): Change[] {
	const ours = eq(codebookChange.initiativeId, row.initiativeId);
	return [
		db.read.delete(codebookChange).where(and(ours, lt(codebookChange.at, before))),
		db.read.insert(codebookChange).values(row)
	];
}

/** Marks a change as taken back, unless it was already. */
export function markUndone(db: Db, id: string, at: number): Change[] {
	return [
		guard(sql`(select undone_at is null from codebook_change where id = ${id})`),
		db.read.update(codebookChange).set({ undoneAt: at }).where(eq(codebookChange.id, id))
	];
}

const wording = ['name', 'family', 'definition', 'whenToUse', 'whenNot'];
const isWording = (change: object) => Object.keys(change).some((key) => wording.includes(key));

/** Names that are given up, free for others of the plan: two tags may swap theirs. */
function freeNames({ set }: Plan): Change[] {
	const ids = set.filter(({ change }) => change.name !== undefined).map(({ id }) => id);
	return ids.length === 0
		? []
		: [
				statement(sql`update tag set name = id
					where id in (select value from json_each(${JSON.stringify(ids)}))`)
			];
}

function reorder(order: Plan['order']): Change[] {
	return order.length === 0
		? []
		: [
				statement(sql`update tag set position = o.value ->> 'position'
					from json_each(${JSON.stringify(order)}) o where tag.id = o.value ->> 'id'`)
			];
}

function putOn(initiativeId: string, tagId: string, excerptIds: readonly string[]): Change {
	return statement(sql`insert or ignore into excerpt_tag (excerpt_id, tag_id)
		select x.id, ${tagId} from json_each(${JSON.stringify(excerptIds)}) e
			join excerpt x on x.id = e.value
			where x.initiative_id = ${initiativeId} and x.state <> 'withdrawn'`);
}

function takeOff(tagId: string, excerptIds: readonly string[]): Change {
	return statement(sql`delete from excerpt_tag where tag_id = ${tagId}
		and excerpt_id in (select value from json_each(${JSON.stringify(excerptIds)}))`);
}

function retagged(initiativeId: string, excerptIds: readonly string[]): Change[] {
	return [
		statement(sql`update excerpt set version = version + 1
			where initiative_id = ${initiativeId} and state <> 'withdrawn'
				and id in (select value from json_each(${JSON.stringify(excerptIds)}))`),
		happenedAcross(initiativeId, excerptIds)
	];
}

function handOnExamples(fromId: string, toId: string): Change {
	return statement(sql`insert or ignore into tag_example (tag_id, excerpt_id)
		select ${toId}, excerpt_id from tag_example where tag_id = ${fromId}`);
}

function gather(rows: readonly { tagId: string; excerptId: string }[]): Map<string, string[]> {
	const found = new Map<string, string[]>();
	for (const { tagId, excerptId } of rows) {
		const list = found.get(tagId);
		if (list) list.push(excerptId);
		else found.set(tagId, [excerptId]);
	}
	return found;
}
