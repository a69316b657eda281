import * as versions from '$lib/server/service/story-version';
import { readJson } from '$lib/server/http/body';
import { endpoint, ifMatch } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

/** `If-Match` names the version of the story that is to be replaced. */
export const POST = endpoint<RequestEvent>(async (event) =>
	versions.restore(event.ctx, event.params.id, await readJson(event.request), ifMatch(event))
);
