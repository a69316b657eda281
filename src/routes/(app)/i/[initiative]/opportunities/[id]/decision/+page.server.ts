import { can } from '$lib/domain/access/policy';
import { DomainError } from '$lib/domain/error';
import { today } from '$lib/server/context';
import * as insights from '$lib/server/service/insight';
import * as opportunities from '$lib/server/service/opportunity';
import * as decisions from '$lib/server/service/opportunity-decision';
import { load as loaded } from '$routes/http/action';
import { acting } from '../../acting';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) =>
	loaded(async () => {
		const opportunity = await opportunities.read(ctx, params.id);
		const { decision } = opportunity;
		if (!decision) {
			throw new DomainError('not_found');
		}
		return {
			opportunity,
			decision,
			today: today(ctx),
			insights: await insights.behind(ctx, params.id),
			mayAsk: can(ctx.actor, 'opportunity.askDecision', opportunity),
			mayDecide: can(ctx.actor, 'opportunity.decide', opportunity)
		};
	});

export const actions: Actions = {
	ask: acting('ask', async ({ locals: { ctx }, params }: RequestEvent, values) => {
		await decisions.ask(ctx, params.id, values);
	}),
	decide: acting('decide', async ({ locals: { ctx }, params }: RequestEvent, values) => {
		// A program may leave the answer out and means yes; here one has to be chosen.
		await decisions.decide(ctx, params.id, { ...values, answer: values.answer ?? '' });
	})
};
