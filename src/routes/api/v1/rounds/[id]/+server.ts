import * as rounds from '$lib/server/service/round';
import { readJson } from '$lib/server/http/body';
import { endpoint, ifMatch } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(({ ctx, params }) => rounds.read(ctx, params.id));

export const PATCH = endpoint<RequestEvent>(async (event) =>
	rounds.change(event.ctx, event.params.id, await readJson(event.request), ifMatch(event))
);
