import { readJson } from '$lib/server/http/body';
import * as guests from '$lib/server/service/wall-guest';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	guests.openDoor(ctx, params.id, await readJson(request))
);

export const DELETE = endpoint<RequestEvent>(({ ctx, params }) => guests.closeDoor(ctx, params.id));
