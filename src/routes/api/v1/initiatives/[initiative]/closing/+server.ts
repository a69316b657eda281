import * as closings from '$lib/server/service/closing';
import { readJson } from '$lib/server/http/body';
import { endpoint } from '$routes/http/endpoint';
import { timeOf, withTime } from '$routes/http/with-time';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(async ({ ctx, params }) => {
	const { closing, recipients, ...ending } = await closings.read(ctx, params.initiative);
	return {
		...ending,
		recipients: recipients.map(({ deliveredAt, ...one }) => ({
			...one,
			deliveredAt: timeOf(deliveredAt)
		})),
		closing: closing && withTime(closing)
	};
});

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) =>
	closings.close(ctx, params.initiative, await readJson(request))
);

export const DELETE = endpoint<RequestEvent>(({ ctx, params }) =>
	closings.reopen(ctx, params.initiative)
);
