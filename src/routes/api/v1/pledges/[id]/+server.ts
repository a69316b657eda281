import * as pledges from '$lib/server/service/pledge';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(({ ctx, params }) => pledges.read(ctx, params.id));
