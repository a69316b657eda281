import * as memos from '$lib/server/service/memo';
import { readJson } from '$lib/server/http/body';
import { created, endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	created(await memos.onStory(ctx, params.id, await readJson(request)))
);
