import * as printing from '$lib/server/service/printing';
import { readJson } from '$lib/server/http/body';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	printing.note(ctx, params.initiative, await readJson(request))
);
