import * as packages from '$lib/server/service/package';
import { readJson } from '$lib/server/http/body';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	packages.keep(ctx, params.id, await readJson(request))
);
