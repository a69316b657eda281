import * as initiatives from '$lib/server/service/initiative';
import { readJson } from '$lib/server/http/body';
import { created, endpoint, listOf, pageOf } from '$routes/http/endpoint';

export const GET = endpoint(async (event) => {
	const page = pageOf(event);
	return listOf(await initiatives.list(event.ctx, page), page);
});

export const POST = endpoint(async ({ ctx, request }) =>
	created(await initiatives.create(ctx, await readJson(request)))
);
