import * as tables from '$lib/server/service/codebook-table';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const POST = endpoint<RequestEvent>(({ ctx, params }) =>
	tables.beginWithBase(ctx, params.initiative)
);
