/** Families: rows ↔ domain values. */
import { and, asc, eq, gt, inArray, ne, sql } from 'drizzle-orm';
import { bandOf, type AgeBand } from '$lib/domain/consent/rule';
import type { Child, Family, NoteState } from '$lib/domain/story/family';
import { guardVersion, type Change, type Db } from '../db/open';
import { family, storyteller } from '../db/schema';

const columns = {
	id: family.id,
	initiativeId: family.initiativeId,
	secretName: family.secretName,
	note: family.note,
	noteState: family.noteState,
	version: family.version
};

/** What the policy needs to know of a family. */
export async function find(db: Db, id: string) {
	const [row] = await db.read
		.select({ id: family.id, initiativeId: family.initiativeId, version: family.version })
		.from(family)
		.where(eq(family.id, id));
	return row;
}

/** @param today `YYYY-MM-DD`: ages are told as they are on that day */
export async function read(db: Db, id: string, today: string): Promise<Family | undefined> {
	const rows = await db.read.select(columns).from(family).where(eq(family.id, id));
	const [found] = await withChildren(db, rows, today);
	return found;
}

/** By id, from after the id `after`. */
export async function list(
	db: Db,
	initiativeId: string,
	page: { after: string | undefined; limit: number },
	today: string
): Promise<Family[]> {
	const ours = eq(family.initiativeId, initiativeId);
	const rows = await db.read
		.select(columns)
		.from(family)
		.where(page.after ? and(ours, gt(family.id, page.after)) : ours)
		.orderBy(asc(family.id))
		.limit(page.limit);
	return withChildren(db, rows, today);
}

export async function findInputHash(db: Db, id: string): Promise<string | null | undefined> {
	const [row] = await db.read
		.select({ hash: family.inputHash })
		.from(family)
		.where(eq(family.id, id));
	return row?.hash;
}

export function insert(db: Db, row: typeof family.$inferInsert): Change {
	return db.read.insert(family).values(row);
}

/** Two changes: the guard on the version, and the update. */
export function update(
	db: Db,
	id: string,
	version: number,
	change: Partial<Pick<Family, 'secretName' | 'note' | 'noteState'>>
): Change[] {
	return [
		guardVersion('family', id, version),
		db.read
			.update(family)
			.set({ ...change, version: version + 1 })
			.where(eq(family.id, id))
	];
}

/** A child took something back: its family's note goes with everything, else staff are asked to look at it (R15). */
export function withdrawNote(db: Db, storytellerId: string, state: 'erased' | 'look'): Change {
	const ofChild = sql`(select ${storyteller.familyId} from ${storyteller} where ${storyteller.id} = ${storytellerId})`;
	return db.read
		.update(family)
		.set({
			...(state === 'erased' && { note: '', inputHash: null }),
			noteState: state,
			version: sql`${family.version} + 1`
		})
		.where(and(eq(family.id, ofChild), ne(family.note, '')));
}

async function withChildren(
	db: Db,
	rows: (Omit<Family, 'children' | 'noteState'> & { noteState: string })[],
	today: string
): Promise<Family[]> {
	const ids = rows.map(({ id }) => id);
	const children =
		ids.length === 0
			? []
			: await db.read
					.select({
						id: storyteller.id,
						secretName: storyteller.secretName,
						ageBand: storyteller.ageBand,
						birthYear: storyteller.birthYear,
						familyId: storyteller.familyId
					})
					.from(storyteller)
					.where(inArray(storyteller.familyId, ids))
					.orderBy(asc(storyteller.id));
	return rows.map((row) => ({
		...row,
		noteState: row.noteState as NoteState,
		children: children
			.filter(({ familyId }) => familyId === row.id)
			.map(({ id, secretName, ageBand, birthYear }): Child => {
				const band = bandOf({ ageBand: ageBand as AgeBand, birthYear }, today);
				return { id, secretName, ageBand: band };
			})
	}));
}
