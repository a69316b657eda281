import * as regions from '$lib/server/service/region';
import { readJson } from '$lib/server/http/body';
import { created, endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(async ({ ctx, params }) => ({
	items: await regions.list(ctx, params.id),
	next: null
}));

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	created(await regions.create(ctx, params.id, await readJson(request)))
);
