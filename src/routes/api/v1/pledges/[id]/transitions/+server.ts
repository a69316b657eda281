import * as pledges from '$lib/server/service/pledge';
import { readJson } from '$lib/server/http/body';
import { endpoint, ifMatch } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const POST = endpoint<RequestEvent>(async (event) =>
	pledges.transition(event.ctx, event.params.id, await readJson(event.request), ifMatch(event))
);
