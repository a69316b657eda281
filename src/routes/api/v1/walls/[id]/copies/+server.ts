import { readJson } from '$lib/server/http/body';
import { copy } from '$lib/server/service/wall-copy';
import { created, endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	created({ isNew: true, item: await copy(ctx, params.id, await readJson(request)) })
);
