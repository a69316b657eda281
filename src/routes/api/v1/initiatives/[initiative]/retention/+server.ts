import * as retention from '$lib/server/service/retention';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(({ ctx, params }) =>
	retention.read(ctx, params.initiative)
);
