import * as prepared from '$lib/server/service/opportunity-prepared';
import { readJson } from '$lib/server/http/body';
import { created, endpoint, ifMatch } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

/** `If-Match` is the version of the what-if that is answered. */
export const POST = endpoint<RequestEvent>(async (event) =>
	created(
		await prepared.prepare(
			event.ctx,
			event.params.id,
			await readJson(event.request),
			ifMatch(event)
		)
	)
);
