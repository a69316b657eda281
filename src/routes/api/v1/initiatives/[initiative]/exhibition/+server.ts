import * as media from '$lib/server/service/media';
import { endpoint, listOf, pageOf } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(async (event) => {
	const page = pageOf(event);
	return listOf(await media.exhibition(event.ctx, event.params.initiative, page), page);
});
