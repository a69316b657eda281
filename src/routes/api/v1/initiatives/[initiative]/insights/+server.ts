import * as insights from '$lib/server/service/insight';
import { readJson } from '$lib/server/http/body';
import { created, endpoint, listOf, pageOf } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(async (event) => {
	const page = pageOf(event);
	return listOf(await insights.list(event.ctx, event.params.initiative, page), page);
});

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	created(await insights.create(ctx, params.initiative, await readJson(request)))
);
