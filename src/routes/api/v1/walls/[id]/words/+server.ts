import * as walls from '$lib/server/service/wall';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(({ ctx, params, url }) =>
	walls.words(ctx, params.id, url.searchParams.has('notes'))
);
