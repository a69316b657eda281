import * as own from '$lib/server/service/own-participation';
import { readJson } from '$lib/server/http/body';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	own.answer(ctx, params.id, await readJson(request))
);
