import { readJson } from '$lib/server/http/body';
import * as guests from '$lib/server/service/wall-guest';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const POST = endpoint<RequestEvent>(async ({ ctx, request, getClientAddress }) =>
	guests.join(ctx, await readJson(request), getClientAddress())
);
