import * as changes from '$lib/server/service/codebook-change';
import { readJson } from '$lib/server/http/body';
import { endpoint, isPreview } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

/** `{ name, excerptIds }`: the new tag, and what goes over to it. */
export const POST = endpoint<RequestEvent>(async ({ ctx, params, request, url }) => {
	const act = isPreview(url) ? changes.foreseeSplit : changes.split;
	return act(ctx, params.id, await readJson(request));
});
