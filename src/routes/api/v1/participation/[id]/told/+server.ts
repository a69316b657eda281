import * as participation from '$lib/server/service/participation';
import { readJson } from '$lib/server/http/body';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	participation.tell(ctx, params.id, await readJson(request))
);
