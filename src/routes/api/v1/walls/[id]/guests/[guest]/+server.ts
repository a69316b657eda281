import { readJson } from '$lib/server/http/body';
import * as guests from '$lib/server/service/wall-guest';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

/** Opens for a guest who waits at the door. */
export const PATCH = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	guests.letIn(ctx, params.id, await readJson(request), params.guest)
);

export const DELETE = endpoint<RequestEvent>(({ ctx, params }) =>
	guests.remove(ctx, params.id, params.guest)
);
