import * as tags from '$lib/server/service/tag';
import { readJson } from '$lib/server/http/body';
import { endpoint, ifMatch } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const PATCH = endpoint<RequestEvent>(async (event) =>
	tags.change(event.ctx, event.params.id, await readJson(event.request), ifMatch(event))
);

export const DELETE = endpoint<RequestEvent>(({ ctx, params }) => tags.remove(ctx, params.id));
