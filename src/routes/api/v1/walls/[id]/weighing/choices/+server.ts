import * as weighings from '$lib/server/service/wall-weighing';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(({ ctx, params }) => weighings.choices(ctx, params.id));
