import * as changes from '$lib/server/service/codebook-change';
import * as codebooks from '$lib/server/service/codebook';
import * as tags from '$lib/server/service/tag';
import { readJson } from '$lib/server/http/body';
import { endpoint, ifMatch } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(({ ctx, params }) => codebooks.detail(ctx, params.id));

export const PATCH = endpoint<RequestEvent>(async (event) =>
	tags.change(event.ctx, event.params.id, await readJson(event.request), ifMatch(event))
);

/** `?changeId=`: the id under which it can be taken back. */
export const DELETE = endpoint<RequestEvent>(async ({ ctx, params, url }) => {
	await changes.remove(ctx, params.id, url.searchParams.get('changeId') ?? undefined);
});
