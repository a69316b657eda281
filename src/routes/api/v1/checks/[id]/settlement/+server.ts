import * as checks from '$lib/server/service/youth-check';
import { readJson } from '$lib/server/http/body';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	checks.settle(ctx, params.id, await readJson(request))
);
