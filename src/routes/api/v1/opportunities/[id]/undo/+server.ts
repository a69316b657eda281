import * as answers from '$lib/server/service/opportunity-answer';
import { readJson } from '$lib/server/http/body';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	answers.takeBack(ctx, params.id, await readJson(request))
);
