import * as followUps from '$lib/server/service/follow-up';
import { readJson } from '$lib/server/http/body';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const PUT = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	followUps.answer(ctx, params.id, await readJson(request))
);
