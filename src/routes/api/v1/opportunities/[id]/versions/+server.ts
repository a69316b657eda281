import * as versions from '$lib/server/service/opportunity-version';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

/** `?with=now` tells the differences from the wording that stands there; else from the one that followed. */
export const GET = endpoint<RequestEvent>(async ({ ctx, params, url }) => {
	const other = url.searchParams.get('with') === 'now' ? 'now' : 'next';
	return { items: await versions.list(ctx, params.id, other), next: null };
});
