import * as portraits from '$lib/server/service/portrait';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

/** The face of a member, for those who know them. */
export const GET = endpoint<RequestEvent>(async ({ ctx, params }) => {
	const content = await portraits.serve(ctx, params.id);
	return new Response(Buffer.from(content), { headers: { 'content-type': 'image/webp' } });
});
