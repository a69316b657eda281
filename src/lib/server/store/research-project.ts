/** Research projects: rows ↔ domain values. */
import { and, asc, eq, gte, sql } from 'drizzle-orm';
import type { ResearchProject } from '$lib/domain/initiative/research-project';
import { guard, type Change, type Db } from '../db/open';
import { consent, researchProject } from '../db/schema';

export interface StoredProject extends ResearchProject {
	initiativeId: string;
}

/** Those of one initiative, the one that ends first at the top. */
export async function list(db: Db, initiativeId: string): Promise<ResearchProject[]> {
	const { id, name, responsible, about, until } = researchProject;
	return db.read
		.select({ id, name, responsible, about, until })
		.from(researchProject)
		.where(eq(researchProject.initiativeId, initiativeId))
		.orderBy(asc(until), asc(name), asc(id));
}

/** Those that run on a day, with when they were put on the list, ms. @param today `YYYY-MM-DD` */
export async function listRunning(
	db: Db,
	initiativeId: string,
	today: string
): Promise<(ResearchProject & { since: number })[]> {
	const { id, name, responsible, about, until, createdAt: since } = researchProject;
	return db.read
		.select({ id, name, responsible, about, until, since })
		.from(researchProject)
		.where(and(eq(researchProject.initiativeId, initiativeId), gte(until, today)))
		.orderBy(asc(until), asc(name), asc(id));
}

export async function find(db: Db, projectId: string): Promise<StoredProject | undefined> {
	const { id, initiativeId, name, responsible, about, until } = researchProject;
	const [row] = await db.read
		.select({ id, initiativeId, name, responsible, about, until })
		.from(researchProject)
		.where(eq(id, projectId));
	return row;
}

export async function findInputHash(db: Db, id: string): Promise<string | null | undefined> {
	const [row] = await db.read
		.select({ hash: researchProject.inputHash })
		.from(researchProject)
		.where(eq(researchProject.id, id));
	return row?.hash;
}

/** Whether anybody has said yes or no to it. */
export async function isAsked(db: Db, id: string): Promise<boolean> {
	const [row] = await db.read
		.select({ id: consent.id })
		.from(consent)
		.where(eq(consent.projectId, id))
		.limit(1);
	return row !== undefined;
}

export function insert(db: Db, row: typeof researchProject.$inferInsert): Change {
	return db.read.insert(researchProject).values(row);
}

/** Two changes: the guard that it was asked about as before, and the update. */
export function update(
	db: Db,
	{ id, name, responsible, about, until }: ResearchProject,
	isAsked: boolean
): Change[] {
	return [
		guard(sql`exists (select 1 from ${consent} c where c.project_id = ${id}) = ${isAsked ? 1 : 0}`),
		db.read
			.update(researchProject)
			.set({ name, responsible, about, until })
			.where(eq(researchProject.id, id))
	];
}
