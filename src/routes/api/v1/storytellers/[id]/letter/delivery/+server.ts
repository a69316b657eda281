import * as letters from '$lib/server/service/closing-letter';
import { readJson } from '$lib/server/http/body';
import { endpoint, ifMatch } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const POST = endpoint<RequestEvent>(async (event) =>
	letters.deliver(event.ctx, event.params.id, await readJson(event.request), ifMatch(event))
);
