import * as meetings from '$lib/server/service/first-meeting';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const DELETE = endpoint<RequestEvent>(({ ctx, params }) =>
	meetings.remove(ctx, params.id, { id: params.meeting })
);
