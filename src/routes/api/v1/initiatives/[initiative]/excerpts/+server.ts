import { fieldsOf } from '$lib/domain/story/excerpt-filter';
import * as excerpts from '$lib/server/service/excerpt';
import { endpoint, listOf, pageOf } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

/** `heldBack`: how many more there are whose words may not be used for this purpose. */
export const GET = endpoint<RequestEvent>(async (event) => {
	const { ctx, params, url } = event;
	const page = pageOf(event);
	const filter = fieldsOf(url.searchParams);
	const { items, heldBack } = await excerpts.list(ctx, params.initiative, filter, page);
	return { ...listOf(items, page), heldBack };
});
