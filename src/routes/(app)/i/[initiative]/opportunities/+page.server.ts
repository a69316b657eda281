import { filtered, isNarrow, readFilter } from '$lib/domain/opportunity/filter';
import { today } from '$lib/server/context';
import * as answers from '$lib/server/service/opportunity-answer';
import * as insights from '$lib/server/service/insight';
import * as opportunities from '$lib/server/service/opportunity';
import { load as loaded } from '$routes/http/action';
import { acting } from './acting';
import { viewOf } from './view';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** So many what-ifs stand on one page, the ones touched last; the rest is a click away. */
const step = 200;

export const load: PageServerLoad = async ({ locals: { ctx }, params, url }) =>
	loaded(async () => {
		const all = await opportunities.board(ctx, params.initiative);
		const filter = readFilter(url.searchParams);
		const day = today(ctx);
		const found = filtered(all, filter, day);
		const view = viewOf(url.searchParams.get('view'));
		const asked = Math.max(step, Number(url.searchParams.get('show')) || step);
		const show = view === 'calendar' ? found.length : asked;
		const month = url.searchParams.get('month') ?? '';
		return {
			view,
			today: day,
			month: /^\d{4}-(0[1-9]|1[0-2])$/.test(month) ? month : day.slice(0, 7),
			filter,
			isNarrow: isNarrow(filter),
			count: all.length,
			answerId: ctx.newId(),
			found: found.length,
			next: show + step,
			opportunities: found.slice(0, show),
			insights: await insights.titles(ctx, params.initiative)
		};
	});

export const actions: Actions = {
	answer: acting('answer', async ({ locals: { ctx } }: RequestEvent, values) => {
		await answers.transition(ctx, values.opportunityId ?? '', values, Number(values.version));
	})
};
