import * as accounts from '$lib/server/service/account';
import { endpoint } from '$routes/http/endpoint';

export const GET = endpoint(({ ctx }) => accounts.me(ctx));
