import { readJson } from '$lib/server/http/body';
import { breakOut, breakouts } from '$lib/server/service/wall-copy';
import { created, endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(({ ctx, params }) => breakouts(ctx, params.id));

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	created({ isNew: true, item: await breakOut(ctx, params.id, await readJson(request)) })
);
