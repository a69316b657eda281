import * as links from '$lib/server/service/partner-link';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const DELETE = endpoint<RequestEvent>(({ ctx, params }) => links.revoke(ctx, params.id));
