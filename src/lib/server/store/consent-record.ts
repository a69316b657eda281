/** Consent records: only ever added. */
import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import {
	replacements,
	type Channel,
	type ConsentRecord,
	type Device,
	type Method,
	type Proof,
	type ReadingLevel
} from '$lib/domain/consent/record';
import type { Decider } from '$lib/domain/consent/rule';
import type { Scope } from '$lib/domain/consent/scope';
import type { Change, Db } from '../db/open';
import { consent, excerpt, media, researchProject, story, storyteller } from '../db/schema';

export type StoredConsent = ConsentRecord &
	Proof & {
		recordedBy: string | null;
		/** The later record that took its place; null while it stands. */
		replacedBy: string | null;
	};

/** All records of one young person, oldest first. */
export async function list(db: Db, storytellerId: string): Promise<StoredConsent[]> {
	const rows = await db.read
		.select(columns)
		.from(consent)
		.leftJoin(researchProject, eq(researchProject.id, consent.projectId))
		.where(eq(consent.storytellerId, storytellerId))
		.orderBy(asc(consent.at), asc(consent.id));
	return withReplaced(rows.map(toRecord));
}

/** All records of several young people of one initiative, by person. */
export async function listOf(
	db: Db,
	initiativeId: string,
	storytellerIds: string[]
): Promise<Map<string, StoredConsent[]>> {
	const rows = await db.read
		.select({ ...columns, storytellerId: consent.storytellerId })
		.from(consent)
		.innerJoin(storyteller, eq(storyteller.id, consent.storytellerId))
		.leftJoin(researchProject, eq(researchProject.id, consent.projectId))
		.where(
			and(
				eq(storyteller.initiativeId, initiativeId),
				inArray(consent.storytellerId, storytellerIds)
			)
		)
		.orderBy(asc(consent.at), asc(consent.id));
	const found = new Map<string, StoredConsent[]>();
	for (const { storytellerId, ...row } of rows) {
		found.set(storytellerId, [...(found.get(storytellerId) ?? []), toRecord(row)]);
	}
	return new Map([...found].map(([id, own]) => [id, withReplaced(own)]));
}

function withReplaced(records: StoredConsent[]): StoredConsent[] {
	const replaced = replacements(records);
	return records.map((one) => ({ ...one, replacedBy: replaced.get(one.id) ?? null }));
}

export async function findInputHash(db: Db, id: string): Promise<string | null | undefined> {
	const [row] = await db.read
		.select({ hash: consent.inputHash })
		.from(consent)
		.where(eq(consent.id, id));
	return row?.hash;
}

/** Whether a story, a picture or recording, or an excerpt with this id is the young person's own. */
export async function isOwnItem(db: Db, storytellerId: string, itemId: string): Promise<boolean> {
	const [stories, pictures, excerpts] = await Promise.all([
		db.read
			.select({ id: story.id })
			.from(story)
			.where(and(eq(story.id, itemId), eq(story.storytellerId, storytellerId))),
		db.read
			.select({ id: media.id })
			.from(media)
			.where(and(eq(media.id, itemId), eq(media.storytellerId, storytellerId))),
		db.read
			.select({ id: excerpt.id })
			.from(excerpt)
			.where(and(eq(excerpt.id, itemId), eq(excerpt.storytellerId, storytellerId)))
	]);
	return stories.length + pictures.length + excerpts.length > 0;
}

/**
 * Adds a decision. It comes after all that this person decided before, also when the clock stood still or went back:
 * the latest one counts.
 *
 * @param givenAt where it was given long before it arrived. A yes counts from then: a no that was said meanwhile stands,
 * however late the yes comes. A no counts from then too, but where it would be outweighed, by a later yes or by a device
 * with a wrong clock, it counts as new.
 */
export function insert(db: Db, row: typeof consent.$inferInsert, givenAt?: number | null): Change {
	const latest = sql`(select max(c.at) from consent c where c.storyteller_id = ${row.storytellerId})`;
	const asNew = sql<number>`max(${row.at}, coalesce(${latest}, 0) + 1)`;
	if (givenAt == null) {
		return db.read.insert(consent).values({ ...row, at: asNew });
	}
	const then = Math.min(givenAt, row.at);
	const isOutweighed = sql`exists (select 1 from consent c where c.storyteller_id = ${row.storytellerId}
		and c.scope = ${row.scope} and c."by" = ${row.by} and c.item_id is ${row.itemId ?? null}
		and (${row.projectId ?? null} is null or c.project_id is ${row.projectId ?? null}) and c.at >= ${then})`;
	const at =
		row.decision === 'yes' ? then : sql`case when ${isOutweighed} then ${asNew} else ${then} end`;
	return db.read.insert(consent).values({ ...row, at });
}

const columns = {
	id: consent.id,
	scope: consent.scope,
	decision: consent.decision,
	by: consent.by,
	relation: consent.relation,
	method: consent.method,
	itemId: consent.itemId,
	projectId: consent.projectId,
	projectUntil: researchProject.until,
	expiresOn: consent.expiresOn,
	channel: consent.channel,
	recordedBy: consent.recordedBy,
	textVersion: consent.textVersion,
	textHash: consent.textHash,
	language: consent.language,
	place: consent.place,
	witness: consent.witness,
	readingLevel: consent.readingLevel,
	device: consent.device,
	readAloud: consent.readAloud,
	at: consent.at
};

type Row = {
	[K in Exclude<keyof StoredConsent, 'replacedBy'>]: K extends 'at'
		? number
		: K extends 'readAloud'
			? boolean | null
			: string | null;
};

function toRecord(row: Row): StoredConsent {
	return {
		id: row.id as string,
		scope: row.scope as Scope,
		decision: row.decision as 'yes' | 'no',
		by: row.by as Decider,
		relation: row.relation,
		method: row.method as Method,
		itemId: row.itemId,
		projectId: row.projectId,
		projectUntil: row.projectUntil,
		expiresOn: row.expiresOn,
		channel: row.channel as Channel | null,
		recordedBy: row.recordedBy,
		textVersion: row.textVersion as string,
		textHash: row.textHash,
		language: row.language,
		place: row.place ?? '',
		witness: row.witness ?? '',
		readingLevel: row.readingLevel as ReadingLevel | null,
		device: row.device as Device | null,
		readAloud: row.readAloud,
		replacedBy: null,
		at: row.at
	};
}
