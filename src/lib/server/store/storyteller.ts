/** Storytellers: rows ↔ domain values. */
import { and, asc, between, eq, gt, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import type { Custody, Guardian } from '$lib/domain/consent/custody';
import { bandOf, type AgeBand } from '$lib/domain/consent/rule';
import type { Scope } from '$lib/domain/consent/scope';
import type { Storyteller } from '$lib/domain/story/storyteller';
import { guardVersion, type Change, type Db } from '../db/open';
import { consent, story, storyteller, user } from '../db/schema';
import { heldStories } from './consent';
import { aloneFrom15, bothFor } from './consent-people';

const columns = {
	id: storyteller.id,
	initiativeId: storyteller.initiativeId,
	secretName: storyteller.secretName,
	ageBand: storyteller.ageBand,
	birthYear: storyteller.birthYear,
	grownAt: storyteller.grownAt,
	ownSince: storyteller.ownSince,
	aloneFrom15: scopesIn(aloneFrom15),
	custody: sql<Custody>`${storyteller.custody}`,
	bothFor: scopesIn(bothFor),
	guardianRelation: storyteller.guardianRelation,
	otherRelation: storyteller.otherRelation,
	area: storyteller.area,
	familyId: storyteller.familyId,
	contactId: storyteller.contactId,
	version: storyteller.version
};

/** Found with `storytellerId`, so that it is its own subject for the policy. */
export type FoundStoryteller = Storyteller & { storytellerId: string };

/** @param today `YYYY-MM-DD`: the age band is told as it is on that day */
export async function find(
	db: Db,
	id: string,
	today: string
): Promise<FoundStoryteller | undefined> {
	const [row] = await db.read.select(columns).from(storyteller).where(eq(storyteller.id, id));
	return row && { ...asOf(row, today), storytellerId: row.id };
}

/** True for all but those who are known only by a note at a kiosk that nobody has let through. */
export function notHeld(initiativeId: string): SQL {
	return sql`${storyteller.id} not in (select s.storyteller_id from ${story} s
		where s.id in (${heldStories({ initiativeId })} and k.kiosk_id is not null))`;
}

/** By id, from after the id `after`. */
export async function list(
	db: Db,
	initiativeId: string,
	page: { after: string | undefined; limit: number },
	today: string
): Promise<Storyteller[]> {
	const ours = and(eq(storyteller.initiativeId, initiativeId), notHeld(initiativeId));
	const rows = await db.read
		.select(columns)
		.from(storyteller)
		.where(page.after ? and(ours, gt(storyteller.id, page.after)) : ours)
		.orderBy(asc(storyteller.id))
		.limit(page.limit);
	return rows.map((row) => asOf(row, today));
}

/**
 * Those of an initiative who, or whose guardian, ever gave a yes that ends between two days.
 *
 * @param days `YYYY-MM-DD`, both included
 */
export async function withYesUntil(
	db: Db,
	initiativeId: string,
	days: { from: string; to: string },
	today: string
): Promise<Storyteller[]> {
	const ends = db.read
		.select({ id: consent.storytellerId })
		.from(consent)
		.where(between(consent.expiresOn, days.from, days.to));
	const rows = await db.read
		.select(columns)
		.from(storyteller)
		.where(and(eq(storyteller.initiativeId, initiativeId), inArray(storyteller.id, ends)));
	return rows.map((row) => asOf(row, today));
}

export async function findInputHash(db: Db, id: string): Promise<string | null | undefined> {
	const [row] = await db.read
		.select({ hash: storyteller.inputHash })
		.from(storyteller)
		.where(eq(storyteller.id, id));
	return row?.hash;
}

/** Young people whom no adult is named for, and who have words here. */
export async function ownerless(
	db: Db,
	initiativeId: string
): Promise<{ id: string; secretName: string; createdAt: string }[]> {
	const hasWords = sql`exists (select 1 from ${story} s
		where s.storyteller_id = ${storyteller.id} and s.withdrawn_at is null)`;
	const rows = await db.read
		.select({
			id: storyteller.id,
			secretName: storyteller.secretName,
			createdAt: storyteller.createdAt
		})
		.from(storyteller)
		.where(
			and(
				eq(storyteller.initiativeId, initiativeId),
				isNull(storyteller.contactId),
				notHeld(initiativeId),
				hasWords
			)
		);
	return rows.map((row) => ({ ...row, createdAt: new Date(row.createdAt).toISOString() }));
}

/** The id of whoever bears a secret name in an initiative. */
export async function findByName(
	db: Db,
	initiativeId: string,
	secretName: string
): Promise<string | undefined> {
	const [row] = await db.read
		.select({ id: storyteller.id })
		.from(storyteller)
		.where(and(eq(storyteller.initiativeId, initiativeId), eq(storyteller.secretName, secretName)));
	return row?.id;
}

/** Names of users by id, for the named adult and for who has read. */
export async function namesOf(db: Db, userIds: string[]): Promise<Map<string, string>> {
	const rows = await db.read
		.select({ id: user.id, name: user.name })
		.from(user)
		.where(inArray(user.id, [...new Set(userIds)]));
	return new Map(rows.map(({ id, name }) => [id, name]));
}

export function insert(db: Db, row: typeof storyteller.$inferInsert): Change {
	return db.read.insert(storyteller).values(row);
}

/** Two changes: the guard on the version, and the update. */
export function update(
	db: Db,
	id: string,
	version: number,
	change: Partial<Omit<typeof storyteller.$inferInsert, 'id' | 'initiativeId' | 'version'>>
): Change[] {
	return [
		guardVersion('storyteller', id, version),
		db.read
			.update(storyteller)
			.set({ ...change, version: version + 1 })
			.where(eq(storyteller.id, id))
	];
}

/** Which guardians read the own stories. */
export async function shares(db: Db, id: string): Promise<Record<Guardian, boolean>> {
	const [row] = await db.read
		.select({
			guardian: storyteller.sharesWithGuardian,
			otherGuardian: storyteller.sharesWithOther
		})
		.from(storyteller)
		.where(eq(storyteller.id, id));
	return row ?? { guardian: false, otherGuardian: false };
}

/** Lets a guardian read the own stories, or no longer. */
export function share(db: Db, id: string, by: Guardian, isShared: boolean): Change {
	const change =
		by === 'guardian' ? { sharesWithGuardian: isShared } : { sharesWithOther: isShared };
	return db.read.update(storyteller).set(change).where(eq(storyteller.id, id));
}

/** Nobody's guardian reads anything, until it is said anew. */
export function shareNothing(db: Db): Change {
	return db.read.update(storyteller).set({ sharesWithGuardian: false, sharesWithOther: false });
}

/** What tells who somebody is goes; the secret name and the age band stay, for the proof of what was consented to. */
export function forget(db: Db, { id, ageBand }: Pick<Storyteller, 'id' | 'ageBand'>): Change {
	return db.read
		.update(storyteller)
		.set({
			...{ ageBand, birthYear: null, area: '', familyId: null, contactId: null },
			...{ sharesWithGuardian: false, sharesWithOther: false, inputHash: null },
			...{ guardianRelation: '', otherRelation: '' },
			version: sql`${storyteller.version} + 1`
		})
		.where(eq(storyteller.id, id));
}

function asOf<R extends { ageBand: string; birthYear: number | null }>(row: R, today: string) {
	const ageBand = row.ageBand as AgeBand;
	return { ...row, ageBand: bandOf({ ageBand, birthYear: row.birthYear }, today) };
}

function scopesIn(json: SQL) {
	return sql<string>`${json}`.mapWith((text: string) => JSON.parse(text) as Scope[]);
}
