import * as initiatives from '$lib/server/service/initiative';
import { readJson } from '$lib/server/http/body';
import { endpoint, ifMatch } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(({ ctx, params }) =>
	initiatives.read(ctx, params.initiative)
);

export const PATCH = endpoint<RequestEvent>(async (event) =>
	initiatives.change(
		event.ctx,
		event.params.initiative,
		await readJson(event.request),
		ifMatch(event)
	)
);
