/** Packages: rows ↔ domain values. */
import { asc, desc, eq, sql } from 'drizzle-orm';
import type { Piece, PieceInput, Placed } from '$lib/domain/opportunity/package';
import type { PledgeKind } from '$lib/domain/pledge/kind';
import type { PledgeState } from '$lib/domain/pledge/state';
import type { Barrier } from '$lib/domain/story/journey';
import type { Change, Db } from '../db/open';
import { opportunity, packagePiece, packageTemplate, pledge } from '../db/schema';

/** The pieces of a what-if, in order. */
export async function pieces(db: Db, opportunityId: string): Promise<Piece[]> {
	const rows = await db.read
		.select({
			id: packagePiece.id,
			title: packagePiece.title,
			kind: packagePiece.kind,
			isRequired: packagePiece.isRequired
		})
		.from(packagePiece)
		.where(eq(packagePiece.opportunityId, opportunityId))
		.orderBy(asc(packagePiece.position), asc(packagePiece.id));
	return rows.map((row) => ({ ...row, kind: row.kind as PledgeKind | null }));
}

/** The pledges to a what-if, with the piece that each is for. */
export async function placed(db: Db, opportunityId: string): Promise<Placed[]> {
	const rows = await db.read
		.select({ id: pledge.id, state: pledge.state, pieceId: pledge.pieceId })
		.from(pledge)
		.where(eq(pledge.opportunityId, opportunityId));
	return rows.map((row) => ({ ...row, state: row.state as PledgeState }));
}

/** With the what-if and the initiative that it belongs to, to ask the policy about. */
export async function find(
	db: Db,
	pieceId: string
): Promise<{ id: string; opportunityId: string; initiativeId: string } | undefined> {
	const [row] = await db.read
		.select({
			id: packagePiece.id,
			opportunityId: packagePiece.opportunityId,
			initiativeId: opportunity.initiativeId
		})
		.from(packagePiece)
		.innerJoin(opportunity, eq(opportunity.id, packagePiece.opportunityId))
		.where(eq(packagePiece.id, pieceId));
	return row;
}

/** Adds pieces at the end, in the order given. */
export function add(
	db: Db,
	opportunityId: string,
	given: (PieceInput & { id: string })[]
): Change[] {
	return given.map(({ id, title, kind, isRequired }) =>
		db.read.insert(packagePiece).values({
			...{ id, opportunityId, title, kind: kind ?? null, isRequired },
			position: sql`(select count(*) from ${packagePiece} p where p.opportunity_id = ${opportunityId})`
		})
	);
}

/** Takes a piece away; pledges for it stay with the what-if. */
export function remove(db: Db, pieceId: string): Change[] {
	return [
		db.read.update(pledge).set({ pieceId: null }).where(eq(pledge.pieceId, pieceId)),
		db.read.delete(packagePiece).where(eq(packagePiece.id, pieceId))
	];
}

/** Says which piece a pledge is for. */
export function place(db: Db, pledgeId: string, pieceId: string | null): Change {
	return db.read.update(pledge).set({ pieceId }).where(eq(pledge.id, pledgeId));
}

export interface Template {
	id: string;
	initiativeId: string;
	name: string;
	whatIf: string;
	concrete: string[];
	moreOf: string;
	removes: Barrier | null;
	towards: string;
	partnerText: string;
	pieces: PieceInput[];
}

const columns = {
	id: packageTemplate.id,
	initiativeId: packageTemplate.initiativeId,
	name: packageTemplate.name,
	whatIf: packageTemplate.whatIf,
	concrete: packageTemplate.concrete,
	moreOf: packageTemplate.moreOf,
	removes: packageTemplate.removes,
	towards: packageTemplate.towards,
	partnerText: packageTemplate.partnerText,
	pieces: packageTemplate.pieces
};

/** The latest first. */
export async function templates(db: Db, initiativeId: string): Promise<Template[]> {
	const rows = await db.read
		.select(columns)
		.from(packageTemplate)
		.where(eq(packageTemplate.initiativeId, initiativeId))
		.orderBy(desc(packageTemplate.createdAt), desc(packageTemplate.id));
	return rows.map((row) => ({ ...row, removes: row.removes as Barrier | null }));
}

export async function findTemplate(db: Db, id: string): Promise<Template | undefined> {
	const [row] = await db.read
		.select(columns)
		.from(packageTemplate)
		.where(eq(packageTemplate.id, id));
	return row && { ...row, removes: row.removes as Barrier | null };
}

export function insertTemplate(db: Db, row: typeof packageTemplate.$inferInsert): Change {
	return db.read.insert(packageTemplate).values(row);
}
