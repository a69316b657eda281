import { readJson } from '$lib/server/http/body';
import * as walls from '$lib/server/service/wall';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	walls.appear(ctx, params.id, await readJson(request))
);
