import * as retention from '$lib/server/service/retention';
import { readJson } from '$lib/server/http/body';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	retention.prolong(ctx, params.initiative, await readJson(request))
);
