import * as journeys from '$lib/server/service/journey';
import { readJson } from '$lib/server/http/body';
import { endpoint, ifMatch } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const PUT = endpoint<RequestEvent>(async (event) =>
	journeys.replace(event.ctx, event.params.id, await readJson(event.request), ifMatch(event))
);
