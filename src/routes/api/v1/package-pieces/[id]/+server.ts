import * as packages from '$lib/server/service/package';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const DELETE = endpoint<RequestEvent>(({ ctx, params }) => packages.remove(ctx, params.id));
