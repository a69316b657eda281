import * as guests from '$lib/server/service/wall-guest';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const DELETE = endpoint<RequestEvent>(({ ctx, params }) =>
	guests.remove(ctx, params.id, params.guest)
);
