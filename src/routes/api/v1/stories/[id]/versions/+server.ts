import * as versions from '$lib/server/service/story-version';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(async ({ ctx, params }) => ({
	items: await versions.list(ctx, params.id),
	next: null
}));
