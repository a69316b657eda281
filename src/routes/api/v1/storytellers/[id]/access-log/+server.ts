import * as accessLog from '$lib/server/service/access-log';
import { endpoint } from '$routes/http/endpoint';
import { withTime } from '$routes/http/with-time';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(async ({ ctx, params }) => {
	const readings = await accessLog.list(ctx, params.id);
	return { items: readings.map(withTime), next: null };
});
