/** The use case of the first page of an initiative: what there is, and what waits. */
import { answerDue } from '$lib/domain/story/answer';
import { dayOf } from '$lib/domain/text/danish-day';
import { allow, today, type Context } from '../context';
import * as initiatives from '../store/initiative';
import * as overviews from '../store/overview';
import type { Overview } from '../store/overview';
import * as setups from '../store/setup';
import * as answers from '../store/story-answer';

/** Counts only; whose they are and what they say, the pages behind them tell to those who may read. */
export async function read(ctx: Context, slugOrId: string): Promise<Overview> {
	const { id } = allow(ctx, 'overview.read', await initiatives.find(ctx.db, slugOrId));
	return overviews.count(ctx.db, id, today(ctx), await overdueAnswers(ctx, id));
}

async function overdueAnswers(ctx: Context, initiativeId: string): Promise<number> {
	const within = await setups.answerDays(ctx.db, initiativeId);
	const waiting = await answers.unanswered(ctx.db, initiativeId);
	return waiting.filter(({ toldAt }) => {
		const told = { toldOn: dayOf(toldAt), answeredOn: null, isWithdrawn: false };
		return answerDue(told, today(ctx), within).state === 'overdue';
	}).length;
}
