import { readJson } from '$lib/server/http/body';
import * as weighings from '$lib/server/service/wall-weighing';
import { created, endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	created(await weighings.comment(ctx, params.id, await readJson(request)))
);

/** `?comment=`: the one that is taken back. */
export const DELETE = endpoint<RequestEvent>(({ ctx, params, url }) =>
	weighings.uncomment(ctx, params.id, url.searchParams.get('comment') ?? '')
);
