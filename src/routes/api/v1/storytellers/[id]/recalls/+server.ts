import * as recalls from '$lib/server/service/recall';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(async ({ ctx, params }) => ({
	items: await recalls.list(ctx, params.id),
	next: null
}));
