import * as tags from '$lib/server/service/tag';
import { readJson } from '$lib/server/http/body';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

/** `{ intoId }`: the tag that takes its place. */
export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	tags.merge(ctx, params.id, await readJson(request))
);
