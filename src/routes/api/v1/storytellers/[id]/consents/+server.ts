import * as consents from '$lib/server/service/consent';
import { readJson } from '$lib/server/http/body';
import { created, endpoint } from '$routes/http/endpoint';
import { withTime } from '$routes/http/with-time';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(async ({ ctx, params }) => {
	const { items, ...rest } = await consents.read(ctx, params.id);
	return { items: items.map(withTime), ...rest };
});

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) => {
	const { isNew, item } = await consents.record(ctx, params.id, await readJson(request));
	return created({ isNew, item: withTime(item) });
});
