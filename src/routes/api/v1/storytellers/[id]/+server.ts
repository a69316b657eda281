import * as storytellers from '$lib/server/service/storyteller';
import { readJson } from '$lib/server/http/body';
import { endpoint, ifMatch } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(({ ctx, params }) => storytellers.read(ctx, params.id));

export const PATCH = endpoint<RequestEvent>(async (event) =>
	storytellers.change(event.ctx, event.params.id, await readJson(event.request), ifMatch(event))
);
