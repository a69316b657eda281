import { today } from '$lib/server/context';
import { readPartnerFilter } from '$lib/domain/pledge/finder';
import * as partners from '$lib/server/service/partner';
import * as tables from '$lib/server/service/partner-table';
import { week as pledgedWeek } from '$lib/server/service/pledge-week';
import { attempt, load as loaded } from '$routes/http/action';
import { sentTable } from '$routes/http/sent-table';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** So many partners stand on one page; the rest is a click away. */
const step = 60;
const most = 6_000;
const views = ['list', 'map', 'week'] as const;

export const load: PageServerLoad = async ({ locals: { ctx }, params, url }) =>
	loaded(async () => {
		const filter = readPartnerFilter(url.searchParams);
		const show = Math.min(most, Math.max(step, Number(url.searchParams.get('show')) || step));
		const view = views.find((one) => one === url.searchParams.get('view')) ?? 'list';
		const shown = { list: show, map: most, week: 0 }[view];
		return {
			view,
			filter,
			today: today(ctx),
			next: show + step,
			register: await partners.search(ctx, params.initiative, filter, shown),
			week: view === 'week' ? await pledgedWeek(ctx, params.initiative) : null
		};
	});

export const actions: Actions = {
	look: (event) => bring(event, true),
	bring: (event) => bring(event, false)
};

async function bring({ locals: { ctx }, params, request }: RequestEvent, isPreview: boolean) {
	const done = await attempt({}, () =>
		tables.bringIn(ctx, params.initiative, sentTable(request), isPreview)
	);
	return done.ok ? { report: done.value } : done.failure;
}
