import * as projects from '$lib/server/service/research-project';
import { readJson } from '$lib/server/http/body';
import { created, endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(async ({ ctx, params }) => ({
	items: await projects.list(ctx, params.initiative),
	next: null
}));

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	created(await projects.create(ctx, params.initiative, await readJson(request)))
);
