/** Reminds whoever set a day for a what-if, by mail, that it is near. Without mail the app lists it for the team alone. */
import { reviewSoon } from '$lib/domain/thread/reminder';
import { allow, today, type Context } from '../context';
import { reviewLetter } from '../mail/letter';
import { post } from '../mail/post';
import * as initiatives from '../store/initiative';
import * as opportunities from '../store/opportunity';
import * as reviews from '../store/opportunity-review';
import { show } from '../store/opportunity-shown';

/**
 * Reminds of all reviews within the next week, of each once.
 *
 * @returns how many letters were sent
 */
export async function remindOfReviews(ctx: Context): Promise<number> {
	allow(ctx, 'opportunity.remind', {});
	let count = 0;
	for (const id of await initiatives.listAllIds(ctx.db)) {
		const all = await show(ctx.db, await opportunities.listLatest(ctx.db, id));
		for (const one of all) {
			const on = reviewSoon(one, today(ctx));
			if (on && (await remind(ctx, one.id, on))) count++;
		}
	}
	return count;
}

async function remind(ctx: Context, opportunityId: string, on: string): Promise<boolean> {
	const reviewer = await reviews.reviewerOf(ctx.db, opportunityId, on);
	if (!reviewer || reviewer.reminded === on) {
		return false;
	}
	const { name, initiative, email } = reviewer;
	const letter = reviewLetter(ctx.locale, { name, initiative, on, origin: ctx.origin });
	const isSent = await post(ctx.mail, email, letter);
	if (isSent) await ctx.db.commit([reviews.noteReminded(ctx.db, opportunityId, on)]);
	return isSent;
}
