import * as answers from '$lib/server/service/opportunity-answer';
import { readJson } from '$lib/server/http/body';
import { endpoint, ifMatch } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const POST = endpoint<RequestEvent>(async (event) =>
	answers.transition(event.ctx, event.params.id, await readJson(event.request), ifMatch(event))
);
