import * as checks from '$lib/server/service/opportunity-check';
import { readJson } from '$lib/server/http/body';
import { created, endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(async ({ ctx, params }) => ({
	items: await checks.list(ctx, params.id),
	next: null
}));

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	created(await checks.answer(ctx, params.id, await readJson(request)))
);
