import { readJson } from '$lib/server/http/body';
import { mergeBack } from '$lib/server/service/wall-copy';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	mergeBack(ctx, params.id, await readJson(request))
);
