import * as participation from '$lib/server/service/participation';
import { readJson } from '$lib/server/http/body';
import { endpoint, ifMatch } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const PATCH = endpoint<RequestEvent>(async (event) =>
	participation.change(event.ctx, event.params.id, await readJson(event.request), ifMatch(event))
);
