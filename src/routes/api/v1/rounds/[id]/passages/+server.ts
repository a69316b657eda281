import * as agreement from '$lib/server/service/round-agreement';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(async ({ ctx, params }) => ({
	items: await agreement.passages(ctx, params.id)
}));
