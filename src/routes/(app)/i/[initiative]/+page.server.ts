import * as overviews from '$lib/server/service/overview';
import { load as loaded } from '$routes/http/action';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => ({
	overview: await loaded(() => overviews.read(ctx, params.initiative)),
	hour: Number(danishHour.format(ctx.now()))
});

const danishHour = new Intl.DateTimeFormat('en-GB', {
	hour: 'numeric',
	timeZone: 'Europe/Copenhagen'
});
