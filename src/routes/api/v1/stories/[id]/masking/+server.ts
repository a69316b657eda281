import * as maskings from '$lib/server/service/masking';
import { readJson } from '$lib/server/http/body';
import { endpoint, ifMatch } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(({ ctx, params }) => maskings.read(ctx, params.id));

/** `If-Match` names the version of the masking. */
export const PUT = endpoint<RequestEvent>(async (event) =>
	maskings.replace(event.ctx, event.params.id, await readJson(event.request), ifMatch(event))
);
