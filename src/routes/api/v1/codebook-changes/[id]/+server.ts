import * as changes from '$lib/server/service/codebook-change';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

/** Takes the change back. */
export const DELETE = endpoint<RequestEvent>(({ ctx, params }) => changes.undo(ctx, params.id));
