import * as cards from '$lib/server/service/card';
import { endpoint } from '$routes/http/endpoint';
import { dropVisit } from '$routes/http/visit';
import type { RequestEvent } from './$types';

/** Somebody left in a hurry: the visit is over. */
export const POST = endpoint<RequestEvent>(async (event) => {
	const token = dropVisit(event);
	if (token) {
		await cards.signOut(event.ctx, token);
	}
});
