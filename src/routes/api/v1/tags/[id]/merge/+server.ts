import * as changes from '$lib/server/service/codebook-change';
import { readJson } from '$lib/server/http/body';
import { endpoint, isPreview } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

/** `{ intoId }`: the tag that takes its place. */
export const POST = endpoint<RequestEvent>(async ({ ctx, params, request, url }) => {
	const act = isPreview(url) ? changes.foreseeMerge : changes.merge;
	return act(ctx, params.id, await readJson(request));
});
