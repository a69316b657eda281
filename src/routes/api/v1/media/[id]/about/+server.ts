import * as media from '$lib/server/service/media';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(({ ctx, params }) => media.read(ctx, params.id));
