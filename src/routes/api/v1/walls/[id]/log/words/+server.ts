import { words } from '$lib/server/service/wall-replay';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(({ ctx, params }) => words(ctx, params.id));
