import * as followUps from '$lib/server/service/follow-up';
import { readJson } from '$lib/server/http/body';
import { created, endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(async ({ ctx, params }) => ({
	items: await followUps.list(ctx, params.id),
	next: null
}));

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	created(await followUps.ask(ctx, params.id, await readJson(request)))
);
