import * as prepared from '$lib/server/service/opportunity-prepared';
import { readJson } from '$lib/server/http/body';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

/** `{ answers: [{ id, version }] }`: gives them at one moment; what cannot be given stays, with its reason. */
export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	prepared.publish(ctx, params.initiative, await readJson(request))
);
