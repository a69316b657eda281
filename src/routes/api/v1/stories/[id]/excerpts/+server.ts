import * as excerpts from '$lib/server/service/excerpt';
import { readJson } from '$lib/server/http/body';
import { created, endpoint, ifMatch, listOf, pageOf } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

/** `?state=adrift`: those that have lost their place. */
export const GET = endpoint<RequestEvent>(async (event) => {
	const page = pageOf(event);
	const query = { state: event.url.searchParams.get('state') ?? undefined };
	return listOf(await excerpts.listOfStory(event.ctx, event.params.id, page, query), page);
});

/** `If-Match` names the version of the story that the positions count in. */
export const POST = endpoint<RequestEvent>(async (event) =>
	created(
		await excerpts.create(event.ctx, event.params.id, await readJson(event.request), ifMatch(event))
	)
);
