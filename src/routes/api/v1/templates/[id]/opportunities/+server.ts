import * as packages from '$lib/server/service/package';
import { readJson } from '$lib/server/http/body';
import { created, endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	created(await packages.reuse(ctx, params.id, await readJson(request)))
);
