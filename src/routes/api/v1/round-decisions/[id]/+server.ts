import * as decisions from '$lib/server/service/round-decision';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const DELETE = endpoint<RequestEvent>(({ ctx, params }) => decisions.undo(ctx, params.id));
