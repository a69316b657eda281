import * as notices from '$lib/server/service/notice';
import { readJson } from '$lib/server/http/body';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const PUT = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	notices.answer(ctx, params.id, await readJson(request))
);
