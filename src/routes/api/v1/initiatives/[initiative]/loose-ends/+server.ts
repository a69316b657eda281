import * as looseEnds from '$lib/server/service/loose-end';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(async ({ ctx, params }) => ({
	items: await looseEnds.list(ctx, params.initiative),
	next: null
}));
