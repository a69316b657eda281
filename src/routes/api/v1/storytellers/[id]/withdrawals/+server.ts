import * as withdrawals from '$lib/server/service/withdrawal';
import { readJson } from '$lib/server/http/body';
import { created, endpoint } from '$routes/http/endpoint';
import { withTime } from '$routes/http/with-time';
import type { RequestEvent } from './$types';

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) => {
	const { isNew, item } = await withdrawals.create(ctx, params.id, await readJson(request));
	return created({ isNew, item: withTime(item) });
});
