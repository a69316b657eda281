/** What an initiative has answered before real contributions come (R1): rows ↔ domain values. */
import { eq } from 'drizzle-orm';
import { noSetup, type Setup } from '$lib/domain/initiative/setup';
import type { Change, Db } from '../db/open';
import { initiativeSetup } from '../db/schema';
import * as worries from './worry';

/** The answers of an initiative. */
export async function find(db: Db, initiativeId: string): Promise<Setup> {
	const [row] = await db.read
		.select()
		.from(initiativeSetup)
		.where(eq(initiativeSetup.initiativeId, initiativeId));
	const { initiativeId: _, ...answers } = row ?? { initiativeId };
	const { leadIds } = await worries.findSafeguarding(db, initiativeId);
	return { ...noSetup, ...answers, leadIds };
}

/** Two changes: the answers, and who has the lead on safeguarding. */
export function put(
	db: Db,
	initiativeId: string,
	{ leadIds, ...answers }: Setup,
	phone: string
): Change[] {
	return [
		db.read
			.insert(initiativeSetup)
			.values({ initiativeId, ...answers })
			.onConflictDoUpdate({ target: initiativeSetup.initiativeId, set: answers }),
		worries.putSafeguarding(db, initiativeId, { leadIds, phone })
	];
}

/** Days within which a first answer is due. */
export async function answerDays(db: Db, initiativeId: string): Promise<number> {
	const [row] = await db.read
		.select({ days: initiativeSetup.answerDays })
		.from(initiativeSetup)
		.where(eq(initiativeSetup.initiativeId, initiativeId));
	return row?.days ?? noSetup.answerDays;
}
