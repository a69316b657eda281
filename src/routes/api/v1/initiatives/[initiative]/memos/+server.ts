import * as memos from '$lib/server/service/memo';
import { endpoint, pageOf } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

const fields = ['kind', 'author', 'story', 'tag', 'q', 'from', 'to'] as const;

export const GET = endpoint<RequestEvent>((event) => {
	const query = event.url.searchParams;
	const filter = Object.fromEntries(fields.map((field) => [field, query.get(field) ?? undefined]));
	return memos.list(event.ctx, event.params.initiative, filter, pageOf(event));
});
