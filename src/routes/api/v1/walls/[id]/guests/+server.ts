import { readJson } from '$lib/server/http/body';
import * as guests from '$lib/server/service/wall-guest';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(({ ctx, params }) => guests.list(ctx, params.id));

/** Opens for all who wait at the door. */
export const PATCH = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	guests.letIn(ctx, params.id, await readJson(request))
);
