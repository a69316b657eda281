import { readJson } from '$lib/server/http/body';
import * as weighings from '$lib/server/service/wall-weighing';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(({ ctx, params }) => weighings.read(ctx, params.id));

export const PUT = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	weighings.open(ctx, params.id, await readJson(request))
);

export const PATCH = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	weighings.change(ctx, params.id, await readJson(request))
);

export const DELETE = endpoint<RequestEvent>(({ ctx, params }) => weighings.remove(ctx, params.id));
