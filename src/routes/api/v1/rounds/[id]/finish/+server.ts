import * as rounds from '$lib/server/service/round';
import { readJson } from '$lib/server/http/body';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	rounds.finish(ctx, params.id, await readJson(request))
);
