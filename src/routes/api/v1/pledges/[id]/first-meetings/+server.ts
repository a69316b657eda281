import * as meetings from '$lib/server/service/first-meeting';
import { readJson } from '$lib/server/http/body';
import { created, endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(async ({ ctx, params }) => ({
	items: await meetings.list(ctx, params.id),
	next: null
}));

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	created(await meetings.arrange(ctx, params.id, await readJson(request)))
);
