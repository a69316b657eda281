import * as search from '$lib/server/service/search';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

/** The best of each group; `counts` tells how many there are, `hint` what may have been meant where there is nothing. */
export const GET = endpoint<RequestEvent>(async ({ ctx, params, url }) => {
	const asked = { only: url.searchParams.get('kind') ?? undefined };
	const found = await search.find(ctx, params.initiative, url.searchParams.get('q'), asked);
	return { ...found, next: null };
});
