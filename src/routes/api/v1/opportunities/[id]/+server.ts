import * as opportunities from '$lib/server/service/opportunity';
import { readJson } from '$lib/server/http/body';
import { endpoint, ifMatch } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(({ ctx, params }) => opportunities.read(ctx, params.id));

export const PATCH = endpoint<RequestEvent>(async (event) =>
	opportunities.change(event.ctx, event.params.id, await readJson(event.request), ifMatch(event))
);
