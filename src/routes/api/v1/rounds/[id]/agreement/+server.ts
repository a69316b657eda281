import * as agreement from '$lib/server/service/round-agreement';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(({ ctx, params, url }) =>
	agreement.agreement(ctx, params.id, Object.fromEntries(url.searchParams))
);
