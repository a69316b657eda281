import * as touches from '$lib/server/service/touch';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const DELETE = endpoint<RequestEvent>(({ ctx, params }) =>
	touches.remove(ctx, params.id, { relation: params.relation })
);
