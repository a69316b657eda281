import { can } from '$lib/domain/access/policy';
import * as overviews from '$lib/server/service/overview';
import * as retention from '$lib/server/service/retention';
import * as setups from '$lib/server/service/setup';
import * as worries from '$lib/server/service/worry';
import { load as loaded } from '$routes/http/action';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params, parent }) =>
	loaded(async () => {
		const overview = await overviews.read(ctx, params.initiative);
		const { initiative } = await parent();
		const reads = can(ctx.actor, 'setup.read', { initiativeId: initiative.id });
		const maySee = can(ctx.actor, 'worry.list', { initiativeId: initiative.id });
		const keeps = can(ctx.actor, 'retention.read', { initiativeId: initiative.id });
		return {
			overview,
			intake: reads ? await setups.intake(ctx, params.initiative) : null,
			timesUp: keeps ? await retention.waiting(ctx, params.initiative) : null,
			worries: maySee ? await worries.waiting(ctx, params.initiative) : 0,
			hour: Number(danishHour.format(ctx.now()))
		};
	});

const danishHour = new Intl.DateTimeFormat('en-GB', {
	hour: 'numeric',
	timeZone: 'Europe/Copenhagen'
});
