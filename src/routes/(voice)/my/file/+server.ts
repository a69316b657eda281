import * as own from '$lib/server/service/own-export';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

/** Everything of the young person who asks, as one archive. */
export const GET = endpoint<RequestEvent>(async ({ ctx }) => {
	const { name, type, content } = await own.take(ctx);
	return new Response(content, {
		headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }
	});
});
