import * as letters from '$lib/server/service/closing-letter';
import { readJson } from '$lib/server/http/body';
import { endpoint, ifMatch } from '$routes/http/endpoint';
import { timeOf } from '$routes/http/with-time';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(async ({ ctx, params }) => {
	const { deliveredAt, ...letter } = await letters.open(ctx, params.id);
	return { ...letter, deliveredAt: timeOf(deliveredAt) };
});

export const PATCH = endpoint<RequestEvent>(async (event) =>
	letters.save(event.ctx, event.params.id, await readJson(event.request), ifMatch(event))
);
