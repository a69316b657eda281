import * as prepared from '$lib/server/service/opportunity-prepared';
import { readJson } from '$lib/server/http/body';
import { endpoint, ifMatch } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const PUT = endpoint<RequestEvent>(async (event) =>
	prepared.change(event.ctx, event.params.id, await readJson(event.request), ifMatch(event))
);

export const DELETE = endpoint<RequestEvent>(({ ctx, params }) => prepared.takeOut(ctx, params.id));
