import * as origins from '$lib/server/service/codebook-origin';
import { readJson } from '$lib/server/http/body';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

/** The other initiatives of the programme, and what is different there. */
export const GET = endpoint<RequestEvent>(async ({ ctx, params }) => ({
	items: await origins.sources(ctx, params.initiative)
}));

/** `{ fromId, ids }`: takes tags over from there. */
export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	origins.takeOver(ctx, params.initiative, await readJson(request))
);

/** `{ fromId, ids }`: leaves these differences as they are. */
export const PATCH = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	origins.leaveOut(ctx, params.initiative, await readJson(request))
);
