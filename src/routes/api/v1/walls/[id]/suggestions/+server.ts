import * as suggestions from '$lib/server/service/suggestion';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

/** `?mode=hint`: few groups, and mostly right. */
export const GET = endpoint<RequestEvent>(({ ctx, params, url }) =>
	suggestions.list(ctx, params.id, url.searchParams.get('mode') ?? undefined)
);
