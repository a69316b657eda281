import * as participation from '$lib/server/service/participation';
import { readJson } from '$lib/server/http/body';
import { created, endpoint } from '$routes/http/endpoint';
import { timeOf } from '$routes/http/with-time';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(async ({ ctx, params }) => {
	const { checks, least } = await participation.list(ctx, params.initiative);
	const items = checks.map(({ askedAt, ...check }) => ({ ...check, askedAt: timeOf(askedAt) }));
	return { items, next: null, least };
});

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	created(await participation.create(ctx, params.initiative, await readJson(request)))
);
