import * as codebooks from '$lib/server/service/codebook';
import { readJson } from '$lib/server/http/body';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

/** `{ excerptId, isExample }` */
export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	codebooks.setExample(ctx, params.id, await readJson(request))
);
