import * as packages from '$lib/server/service/package';
import { readJson } from '$lib/server/http/body';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const PUT = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	packages.place(ctx, params.id, await readJson(request))
);
