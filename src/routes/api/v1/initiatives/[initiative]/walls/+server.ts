import { readJson } from '$lib/server/http/body';
import * as walls from '$lib/server/service/wall';
import { created, endpoint, listOf, pageOf } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(async (event) => {
	const page = pageOf(event);
	return listOf(await walls.list(event.ctx, event.params.initiative, page), page);
});

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	created(await walls.create(ctx, params.initiative, await readJson(request)))
);
