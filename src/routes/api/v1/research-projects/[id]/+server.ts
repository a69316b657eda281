import * as projects from '$lib/server/service/research-project';
import { readJson } from '$lib/server/http/body';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const PATCH = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	projects.change(ctx, params.id, await readJson(request))
);
