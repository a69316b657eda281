import * as memos from '$lib/server/service/memo';
import { takeOut } from '$lib/server/service/memo-table';
import { endpoint, pageOf } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

const fields = ['kind', 'author', 'story', 'tag', 'q', 'from', 'to'] as const;

/** `?format=csv` or `xlsx` is a file with all of them; without it a page of JSON. */
export const GET = endpoint<RequestEvent>(async (event) => {
	const { ctx, params, url } = event;
	const query = url.searchParams;
	const filter = Object.fromEntries(fields.map((field) => [field, query.get(field) || undefined]));
	const format = query.get('format');
	if (format === null) {
		return memos.list(ctx, params.initiative, filter, pageOf(event));
	}
	const { name, type, bytes } = await takeOut(ctx, params.initiative, filter, format);
	return new Response(Buffer.from(bytes), {
		headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"` }
	});
});
