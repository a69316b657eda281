import * as merges from '$lib/server/service/partner-merge';
import { readJson } from '$lib/server/http/body';
import { endpoint, isPreview } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

/** `{ intoId }`: the partner that it becomes part of. */
export const POST = endpoint<RequestEvent>(async ({ ctx, params, request, url }) => {
	const act = isPreview(url) ? merges.foresee : merges.merge;
	return act(ctx, params.id, await readJson(request));
});
