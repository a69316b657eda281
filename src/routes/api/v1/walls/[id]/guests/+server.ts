import * as guests from '$lib/server/service/wall-guest';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(({ ctx, params }) => guests.list(ctx, params.id));
