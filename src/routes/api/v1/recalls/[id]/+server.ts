import * as recalls from '$lib/server/service/recall';
import { readJson } from '$lib/server/http/body';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const PUT = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	recalls.ask(ctx, params.id, await readJson(request))
);

export const DELETE = endpoint<RequestEvent>(({ ctx, params }) => recalls.undo(ctx, params.id));
