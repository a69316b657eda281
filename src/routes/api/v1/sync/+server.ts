import * as outbox from '$lib/server/service/sync';
import { readJson, storyLimit } from '$lib/server/http/body';
import { problemOf } from '$lib/server/http/problem';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

/** One result for each operation, in their order; a refused one carries the problem that the API would answer with. */
export const POST = endpoint<RequestEvent>(async ({ ctx, request }) => {
	const { results } = await outbox.sync(ctx, await readJson(request, storyLimit));
	return {
		results: results.map((result) => {
			if (!('error' in result)) {
				return result;
			}
			const problem = problemOf(result.error, ctx.locale);
			return { id: result.id, status: problem.status, problem };
		})
	};
});
