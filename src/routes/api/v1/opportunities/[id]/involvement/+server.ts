import * as involvement from '$lib/server/service/involvement';
import { readJson } from '$lib/server/http/body';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(({ ctx, params }) => involvement.read(ctx, params.id));

export const PUT = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	involvement.say(ctx, params.id, await readJson(request))
);

/** The answer holds the addresses of the links, which are told this once. */
export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	Response.json(
		{ items: await involvement.ask(ctx, params.id, await readJson(request)), next: null },
		{ status: 201 }
	)
);
