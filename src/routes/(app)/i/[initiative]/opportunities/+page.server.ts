import { can } from '$lib/domain/access/policy';
import { isNarrow, readFilter } from '$lib/domain/opportunity/filter';
import { today } from '$lib/server/context';
import * as answers from '$lib/server/service/opportunity-answer';
import * as insights from '$lib/server/service/insight';
import * as moderation from '$lib/server/service/moderation';
import * as opportunities from '$lib/server/service/opportunity';
import * as prepared from '$lib/server/service/opportunity-prepared';
import * as dots from '$lib/server/service/opportunity-dot';
import { load as loaded } from '$routes/http/action';
import { acting } from './acting';
import { viewOf } from './view';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** So many what-ifs stand on one page, the ones touched last; the rest is a click away. */
const step = 200;

export const load: PageServerLoad = async ({ locals: { ctx }, params, url, parent }) =>
	loaded(async () => {
		const { initiative } = await parent();
		const mayAnswer = can(ctx.actor, 'opportunity.transition', { initiativeId: initiative.id });
		const mayList = can(ctx.actor, 'contribution.list', { initiativeId: initiative.id });
		const filter = readFilter(url.searchParams);
		const day = today(ctx);
		const view = viewOf(url.searchParams.get('view'));
		const asked = Math.max(step, Number(url.searchParams.get('show')) || step);
		const byDots = view === 'list' && url.searchParams.get('sort') === 'dots';
		const show = view === 'calendar' || byDots ? Infinity : asked;
		const board = await opportunities.board(ctx, params.initiative, filter, show);
		const ids = board.opportunities.map(({ id }) => id);
		const counts = await dots.counts(ctx, params.initiative, ids);
		const dotsOf = ({ id }: { id: string }) => counts[id] ?? 0;
		const month = url.searchParams.get('month') ?? '';
		return {
			view,
			today: day,
			month: /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : day.slice(0, 7),
			filter,
			isNarrow: isNarrow(filter),
			count: board.all,
			answerId: ctx.newId(),
			ideas: mayList ? await moderation.ideas(ctx, params.initiative) : null,
			prepared: mayAnswer ? await prepared.count(ctx, params.initiative) : 0,
			found: board.found,
			next: asked + step,
			byDots,
			dots: counts,
			opportunities: byDots
				? board.opportunities.toSorted((a, b) => dotsOf(b) - dotsOf(a))
				: board.opportunities,
			insights: await insights.titles(ctx, params.initiative)
		};
	});

export const actions: Actions = {
	answer: acting('answer', async ({ locals: { ctx } }: RequestEvent, values) => {
		await answers.transition(ctx, values.opportunityId ?? '', values, Number(values.version));
	}),
	prepare: acting('answer', async ({ locals: { ctx } }: RequestEvent, values) => {
		await prepared.prepare(ctx, values.opportunityId ?? '', values, Number(values.version));
	})
};
