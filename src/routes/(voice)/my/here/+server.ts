import * as devices from '$lib/server/service/own-device';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

/** Somebody is there: the place stays open. */
export const POST = endpoint<RequestEvent>(({ ctx }) => devices.stay(ctx));
