import * as families from '$lib/server/service/family';
import { readJson } from '$lib/server/http/body';
import { endpoint, ifMatch } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(({ ctx, params }) => families.read(ctx, params.id));

export const PATCH = endpoint<RequestEvent>(async (event) =>
	families.change(event.ctx, event.params.id, await readJson(event.request), ifMatch(event))
);
