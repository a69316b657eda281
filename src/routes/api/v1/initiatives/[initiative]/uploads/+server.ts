import * as uploads from '$lib/server/service/upload';
import { readJson } from '$lib/server/http/body';
import { created, endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	created(await uploads.begin(ctx, params.initiative, await readJson(request)))
);
