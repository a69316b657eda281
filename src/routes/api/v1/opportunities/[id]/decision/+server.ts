import * as decisions from '$lib/server/service/opportunity-decision';
import { readJson } from '$lib/server/http/body';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const PUT = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	decisions.ask(ctx, params.id, await readJson(request))
);

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	decisions.decide(ctx, params.id, await readJson(request))
);
