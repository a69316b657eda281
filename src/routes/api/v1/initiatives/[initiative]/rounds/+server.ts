import * as rounds from '$lib/server/service/round';
import { readJson } from '$lib/server/http/body';
import { created, endpoint, listOf, pageOf } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(async (event) => {
	const page = pageOf(event);
	return listOf(await rounds.list(event.ctx, event.params.initiative, page), page);
});

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	created(await rounds.create(ctx, params.initiative, await readJson(request)))
);
