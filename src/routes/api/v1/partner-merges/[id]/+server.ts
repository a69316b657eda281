import * as merges from '$lib/server/service/partner-merge';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

/** Takes the merge back. */
export const DELETE = endpoint<RequestEvent>(({ ctx, params }) => merges.undo(ctx, params.id));
