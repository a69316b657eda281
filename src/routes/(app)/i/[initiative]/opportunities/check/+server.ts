import { readJson } from '$lib/server/http/body';
import * as compose from '$lib/server/service/opportunity-compose';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

/** Says where a text for partners would give a young person away; asked while one types. */
export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) => {
	const input = await readJson(request);
	const text = input && typeof input === 'object' && 'text' in input ? input.text : undefined;
	return { leaks: await compose.checkText(ctx, params.initiative, text) };
});
