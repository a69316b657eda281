import { readJson } from '$lib/server/http/body';
import * as claims from '$lib/server/service/wall-claim';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(({ ctx, params }) => claims.list(ctx, params.id));

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	claims.create(ctx, params.id, await readJson(request))
);

/** `?claim=`: the one that was talked about. */
export const DELETE = endpoint<RequestEvent>(({ ctx, params, url }) =>
	claims.settle(ctx, params.id, url.searchParams.get('claim') ?? '')
);
