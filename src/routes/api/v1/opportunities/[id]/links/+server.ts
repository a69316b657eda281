import * as links from '$lib/server/service/partner-link';
import { readJson } from '$lib/server/http/body';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(async ({ ctx, params }) => ({
	items: await links.list(ctx, params.id),
	next: null
}));

/** The answer holds the address of the link, which is told this once. */
export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	Response.json(await links.offer(ctx, params.id, await readJson(request)), { status: 201 })
);
