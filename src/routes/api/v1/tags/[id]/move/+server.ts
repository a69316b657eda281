import * as changes from '$lib/server/service/codebook-change';
import { readJson } from '$lib/server/http/body';
import { endpoint, isPreview } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

/** `{ family, parentId, beforeId }`: where it is to stand. */
export const POST = endpoint<RequestEvent>(async ({ ctx, params, request, url }) => {
	const act = isPreview(url) ? changes.foreseeMove : changes.move;
	return act(ctx, params.id, await readJson(request));
});
