import { readJson } from '$lib/server/http/body';
import { command } from '$lib/server/service/wall-command';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	command(ctx, params.id, await readJson(request))
);
