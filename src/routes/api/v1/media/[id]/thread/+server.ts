import * as threads from '$lib/server/service/thread';
import { endpoint } from '$routes/http/endpoint';
import { withTime } from '$routes/http/with-time';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(async ({ ctx, params }) => {
	const { nodes, edges } = await threads.read(ctx, 'media', params.id);
	return { nodes: nodes.map(withTime), edges };
});
