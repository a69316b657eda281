import * as setups from '$lib/server/service/setup';
import { readJson } from '$lib/server/http/body';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(({ ctx, params }) => setups.read(ctx, params.initiative));

export const PATCH = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	setups.change(ctx, params.initiative, await readJson(request))
);
