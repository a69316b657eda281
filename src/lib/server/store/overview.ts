/** How much there is in an initiative, and what waits: counts, never words. */
import { and, eq, inArray, isNull, ne, not, type SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db } from '../db/open';
import { excerpt, insight, opportunity, pledge, story, storyteller, wall } from '../db/schema';
import { consentGate } from './consent';

const waiting = ['open', 'offered', 'youthChecked'];
const gone = ['lapsed', 'withdrawn'];

export interface Overview {
	storytellers: number;
	stories: number;
	excerpts: number;
	walls: number;
	insights: number;
	opportunities: number;
	pledges: number;
	waits: {
		/** What-ifs that nobody has answered yet. */
		opportunities: number;
		/** Pledges that nobody has said yes or thank you to. */
		pledges: number;
		/** Young people whose stories the team may not read yet. */
		consents: number;
	};
}

/** @param today `YYYY-MM-DD`: consents expire */
export async function count(db: Db, initiativeId: string, today: string): Promise<Overview> {
	const of = (table: SQLiteTable, where: SQL | undefined) => db.read.$count(table, where);
	const [storytellers, stories, excerpts, walls, insights, opportunities, pledges] =
		await Promise.all([
			of(storyteller, eq(storyteller.initiativeId, initiativeId)),
			of(story, and(eq(story.initiativeId, initiativeId), isNull(story.withdrawnAt))),
			of(excerpt, and(eq(excerpt.initiativeId, initiativeId), ne(excerpt.state, 'withdrawn'))),
			of(wall, eq(wall.initiativeId, initiativeId)),
			of(insight, eq(insight.initiativeId, initiativeId)),
			of(
				opportunity,
				and(eq(opportunity.initiativeId, initiativeId), ne(opportunity.state, 'withdrawn'))
			),
			of(pledge, and(eq(pledge.initiativeId, initiativeId), not(inArray(pledge.state, gone))))
		]);
	const gate = consentGate('team', today, { storytellerId: storyteller.id }, { initiativeId });
	const [unanswered, offered, consents] = await Promise.all([
		of(
			opportunity,
			and(eq(opportunity.initiativeId, initiativeId), inArray(opportunity.state, waiting))
		),
		of(pledge, and(eq(pledge.initiativeId, initiativeId), eq(pledge.state, 'offered'))),
		of(storyteller, and(eq(storyteller.initiativeId, initiativeId), not(gate)))
	]);
	return {
		storytellers,
		stories,
		excerpts,
		walls,
		insights,
		opportunities,
		pledges,
		waits: { opportunities: unanswered, pledges: offered, consents }
	};
}
