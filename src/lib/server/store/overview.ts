/** How much there is in an initiative, and what waits: counts, never words. */
import { and, eq, inArray, isNull, ne, not, sql, type SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db } from '../db/open';
import {
	contribution,
	excerpt,
	insight,
	opportunity,
	pledge,
	story,
	storyteller,
	wall
} from '../db/schema';
import { consentGate, heldStories } from './consent';
import { goesOn } from './excerpt-shown';
import { notHeld } from './storyteller';

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
		/** Notes from kiosks that nobody has decided on. */
		contributions: number;
		/** Young people who have waited longer for a first answer than they should. */
		answers: number;
		/** Young people whose stories the team may not read yet. */
		consents: number;
	};
}

/**
 * @param today `YYYY-MM-DD`: consents expire
 * @param answers how many wait too long for a first answer
 */
export async function count(
	db: Db,
	initiativeId: string,
	today: string,
	answers: number
): Promise<Overview> {
	const of = (table: SQLiteTable, where: SQL | undefined) => db.read.$count(table, where);
	const people = and(eq(storyteller.initiativeId, initiativeId), notHeld(initiativeId));
	const [storytellers, stories, excerpts, walls, insights, opportunities, pledges] =
		await Promise.all([
			of(storyteller, people),
			of(
				story,
				and(
					eq(story.initiativeId, initiativeId),
					isNull(story.withdrawnAt),
					sql`${story.id} not in (${heldStories({ initiativeId })})`
				)
			),
			of(
				excerpt,
				and(eq(excerpt.initiativeId, initiativeId), ne(excerpt.state, 'withdrawn'), goesOn)
			),
			of(wall, eq(wall.initiativeId, initiativeId)),
			of(insight, eq(insight.initiativeId, initiativeId)),
			of(
				opportunity,
				and(eq(opportunity.initiativeId, initiativeId), ne(opportunity.state, 'withdrawn'))
			),
			of(pledge, and(eq(pledge.initiativeId, initiativeId), not(inArray(pledge.state, gone))))
		]);
	const gate = consentGate('team', today, { storytellerId: storyteller.id }, { initiativeId });
	const [unanswered, offered, contributions, consents] = await Promise.all([
		of(
			opportunity,
			and(eq(opportunity.initiativeId, initiativeId), inArray(opportunity.state, waiting))
		),
		of(pledge, and(eq(pledge.initiativeId, initiativeId), eq(pledge.state, 'offered'))),
		of(
			contribution,
			and(
				eq(contribution.initiativeId, initiativeId),
				eq(contribution.state, 'waiting'),
				sql`${contribution.storyId} in (select id from story where withdrawn_at is null)`
			)
		),
		of(storyteller, and(people, not(gate)))
	]);
	return {
		storytellers,
		stories,
		excerpts,
		walls,
		insights,
		opportunities,
		pledges,
		waits: { opportunities: unanswered, pledges: offered, contributions, answers, consents }
	};
}
