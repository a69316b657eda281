import * as packages from '$lib/server/service/package';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(async ({ ctx, params }) => ({
	items: await packages.templates(ctx, params.initiative),
	next: null
}));
