import * as tables from '$lib/server/service/codebook-table';
import { readJson } from '$lib/server/http/body';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	tables.beginWithBase(ctx, params.initiative, await readJson(request))
);
