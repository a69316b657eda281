import { parse, whole } from '$lib/domain/text/input';
import { actorOf } from '$lib/server/auth/actor';
import { credentialsOf } from '$lib/server/http/cookie';
import * as coding from '$lib/server/service/coding';
import { endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

/** `Last-Event-ID` as a browser sends it when it comes back; `?after=` says the same the first time. */
export const GET = endpoint<RequestEvent>(async (event) => {
	const { ctx, params, request, url } = event;
	const after = request.headers.get('last-event-id') ?? url.searchParams.get('after');
	const credentials = credentialsOf(event, ctx.origin);
	return coding.listen(ctx, params.id, {
		after: after === null ? undefined : parse(whole(0, Number.MAX_SAFE_INTEGER), after),
		again: async () => (await actorOf(ctx.db, credentials, ctx.now())).actor,
		signal: request.signal
	});
});
