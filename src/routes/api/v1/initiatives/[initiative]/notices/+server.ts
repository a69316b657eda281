import * as notices from '$lib/server/service/notice';
import { readJson } from '$lib/server/http/body';
import { created, endpoint } from '$routes/http/endpoint';
import { timeOf } from '$routes/http/with-time';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(async ({ ctx, params }) => {
	const all = await notices.list(ctx, params.initiative);
	const items = all.map(({ at, answeredAt, ...one }) => ({
		...{ ...one, at: timeOf(at) },
		answeredAt: answeredAt === null ? null : timeOf(answeredAt)
	}));
	return { items, next: null };
});

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	created(await notices.createIn(ctx, params.initiative, await readJson(request)))
);
