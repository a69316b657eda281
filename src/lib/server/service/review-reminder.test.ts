import { expect, it } from 'vitest';
import { dayAfter } from '$lib/domain/pledge/standing';
import { today } from '$lib/server/context';
import { aContext, aMember, anInitiative, as, outcome } from '$tests/support/context';
import * as looseEnds from './loose-end';
import * as opportunities from './opportunity';
import * as answers from './opportunity-answer';
import { remindOfReviews } from './review-reminder';

it('whoever set the day of a review is reminded of it once, in the week before, with no word of what it is', async () => {
	const ctx = await aContext();
	const ours = await anInitiative(ctx, 'ours');
	const asker = as(ctx, await aMember(ctx, ours, 'facilitator'));
	const whatIf = 'Hvad nu hvis der var et telt?';
	const { item } = await opportunities.create(asker, ours, { whatIf });
	const put = async (days: number) => {
		const answer = { reason: 'Ferie', answeredBy: 'Mette Holst', nextStep: 'Vi ringer' };
		const reviewOn = dayAfter(today(ctx), days);
		await answers.transition(asker, item.id, { ...answer, to: 'paused', reviewOn });
	};
	const sent: { to: string; subject: string; text: string }[] = [];
	const mail = {
		isOn: true,
		send: (one: (typeof sent)[number]) => Promise.resolve(void sent.push(one))
	};
	await answers.transition(asker, item.id, { to: 'open' });
	await put(8);
	expect(await remindOfReviews({ ...ctx, mail })).toBe(0);
	ctx.clock.advance(86_400_000);
	expect(await remindOfReviews(ctx)).toBe(0);
	expect(await remindOfReviews({ ...ctx, mail })).toBe(1);
	expect(await remindOfReviews({ ...ctx, mail })).toBe(0);
	const [user] = await ctx.db.raw('select email from user where id = ?', [
		asker.actor.kind === 'user' ? asker.actor.userId : ''
	]);
	expect(sent).toHaveLength(1);
	expect(sent[0]?.to).toBe(user?.email);
	expect(JSON.stringify(sent)).not.toContain('telt');
	expect(await looseEnds.reminders(asker, ours)).toMatchObject([
		{ event: 'review', opportunityId: item.id, on: dayAfter(today(ctx), 7) }
	]);
	expect(await outcome(remindOfReviews(asker))).toBe('forbidden');
});
