import * as memos from '$lib/server/service/memo';
import { readJson } from '$lib/server/http/body';
import { endpoint, ifMatch } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const PATCH = endpoint<RequestEvent>(async (event) =>
	memos.change(event.ctx, event.params.id, await readJson(event.request), ifMatch(event))
);

export const DELETE = endpoint<RequestEvent>(({ ctx, params }) => memos.remove(ctx, params.id));
