import * as touches from '$lib/server/service/touch';
import { readJson } from '$lib/server/http/body';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(async ({ ctx, params }) => ({
	items: await touches.list(ctx, params.id),
	next: null
}));

export const PUT = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	touches.mark(ctx, params.id, await readJson(request))
);
