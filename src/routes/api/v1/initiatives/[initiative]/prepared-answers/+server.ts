import * as prepared from '$lib/server/service/opportunity-prepared';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(async ({ ctx, params }) => ({
	items: await prepared.list(ctx, params.initiative),
	next: null
}));
