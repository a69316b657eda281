import { readJson } from '$lib/server/http/body';
import * as weighings from '$lib/server/service/wall-weighing';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const PUT = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	weighings.give(ctx, params.id, await readJson(request))
);

/** Takes back those that lie on what-ifs of earlier rounds. */
export const DELETE = endpoint<RequestEvent>(({ ctx, params }) =>
	weighings.takeHome(ctx, params.id)
);
