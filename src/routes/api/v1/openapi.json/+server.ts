import { openapi } from '$lib/server/http/openapi';
import { endpoint } from '$routes/http/endpoint';
import { version } from '../../../../../package.json';

export const GET = endpoint(() => openapi(version));
