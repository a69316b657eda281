import { parse, whole } from '$lib/domain/text/input';
import { log } from '$lib/server/service/wall-replay';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(({ ctx, params, url }) =>
	log(ctx, params.id, {
		after: parse(whole(0, Number.MAX_SAFE_INTEGER), url.searchParams.get('after') ?? 0),
		limit: parse(whole(1, 2_000), url.searchParams.get('limit') ?? 500)
	})
);
