/** Worries and who has the lead on safeguarding: rows ↔ domain values. Nothing else in the store reads these tables. */
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { StepKind, TalkedWith } from '$lib/domain/worry/worry';
import { guard, type Change, type Db } from '../db/open';
import { safeguarding, storyteller, user, worry, worryStep } from '../db/schema';

export interface Safeguarding {
	leadIds: string[];
	/** The number of the municipality; empty when nobody has set it. */
	phone: string;
}

/** A step as those two see it. */
export interface Step {
	kind: StepKind;
	with: TalkedWith | null;
	why: string;
	isMade: boolean | null;
	on: string | null;
	reference: string;
	/** Name of who did it. */
	by: string;
	/** ms */
	at: number;
}

export interface Worry {
	id: string;
	storytellerId: string;
	secretName: string;
	words: string;
	raisedBy: string;
	/** Name of who raised it. */
	raiser: string;
	/** ms */
	raisedAt: number;
	steps: Step[];
}

/** A worry as its own subject for the policy: it is there for these users alone. */
export interface FoundWorry {
	id: string;
	initiativeId: string;
	onlyFor: string[];
	leadIds: string[];
	done: StepKind[];
}

export async function findSafeguarding(db: Db, initiativeId: string): Promise<Safeguarding> {
	const [row] = await db.read
		.select({ leadIds: safeguarding.leadIds, phone: safeguarding.phone })
		.from(safeguarding)
		.where(eq(safeguarding.initiativeId, initiativeId));
	return row ?? { leadIds: [], phone: '' };
}

export function putSafeguarding(db: Db, initiativeId: string, set: Safeguarding): Change {
	return db.read
		.insert(safeguarding)
		.values({ initiativeId, ...set })
		.onConflictDoUpdate({ target: safeguarding.initiativeId, set });
}

export async function find(db: Db, id: string): Promise<FoundWorry | undefined> {
	const [row] = await db.read
		.select({ id: worry.id, initiativeId: worry.initiativeId, raisedBy: worry.raisedBy })
		.from(worry)
		.where(eq(worry.id, id));
	if (!row) {
		return undefined;
	}
	const { leadIds } = await findSafeguarding(db, row.initiativeId);
	const done = await db.read
		.select({ kind: worryStep.kind })
		.from(worryStep)
		.where(eq(worryStep.worryId, id));
	return {
		...{ id, initiativeId: row.initiativeId, leadIds, onlyFor: [row.raisedBy, ...leadIds] },
		done: done.map(({ kind }) => kind as StepKind)
	};
}

export async function findInputHash(db: Db, id: string): Promise<string | null | undefined> {
	const [row] = await db.read.select({ hash: worry.inputHash }).from(worry).where(eq(worry.id, id));
	return row?.hash;
}

/** Those that a user raised, or all of an initiative, the latest first. */
export async function list(
	db: Db,
	initiativeId: string,
	raisedBy: string | 'anybody'
): Promise<Worry[]> {
	const ours = eq(worry.initiativeId, initiativeId);
	const rows = await db.read
		.select({
			id: worry.id,
			storytellerId: worry.storytellerId,
			secretName: storyteller.secretName,
			words: worry.words,
			raisedBy: worry.raisedBy,
			raiser: user.name,
			raisedAt: worry.raisedAt
		})
		.from(worry)
		.innerJoin(storyteller, eq(storyteller.id, worry.storytellerId))
		.leftJoin(user, eq(user.id, worry.raisedBy))
		.where(raisedBy === 'anybody' ? ours : and(ours, eq(worry.raisedBy, raisedBy)))
		.orderBy(desc(worry.raisedAt), desc(worry.id));
	const ids = rows.map(({ id }) => id);
	const steps = await stepsOf(db, ids);
	return rows.map((row) => ({
		...row,
		raiser: row.raiser ?? '',
		steps: steps.filter(({ worryId }) => worryId === row.id).map(({ worryId: _, ...one }) => one)
	}));
}

export function insert(db: Db, row: typeof worry.$inferInsert): Change {
	return db.read.insert(worry).values(row);
}

/** Two changes: the guard that it is not closed, and the step. */
export function insertStep(db: Db, row: typeof worryStep.$inferInsert): Change[] {
	return [
		guard(sql`select not exists (select 1 from ${worryStep} s
			where s.worry_id = ${row.worryId} and s.kind = 'closed')`),
		db.read.insert(worryStep).values(row)
	];
}

async function stepsOf(db: Db, ids: string[]): Promise<(Step & { worryId: string })[]> {
	const rows = await db.read
		.select({
			worryId: worryStep.worryId,
			kind: worryStep.kind,
			with: worryStep.with,
			why: worryStep.why,
			isMade: worryStep.isMade,
			on: worryStep.on,
			reference: worryStep.reference,
			by: user.name,
			at: worryStep.at
		})
		.from(worryStep)
		.leftJoin(user, eq(user.id, worryStep.by))
		.where(inArray(worryStep.worryId, ids))
		.orderBy(asc(worryStep.at), asc(worryStep.id));
	return rows.map((row) => ({
		...row,
		kind: row.kind as StepKind,
		with: row.with as TalkedWith | null,
		by: row.by ?? ''
	}));
}
