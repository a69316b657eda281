import * as procedures from '$lib/server/service/procedure';
import { readJson } from '$lib/server/http/body';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(async ({ ctx, params }) => ({
	items: await procedures.read(ctx, params.id)
}));

/** `{ stepId, isDone }`: ticks a step, or takes that back. */
export const PUT = endpoint<RequestEvent>(async ({ ctx, params, request }) => ({
	items: await procedures.tick(ctx, params.id, await readJson(request))
}));
