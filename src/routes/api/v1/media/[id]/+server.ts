import { parse, whole } from '$lib/domain/text/input';
import * as media from '$lib/server/service/media';
import { readJson } from '$lib/server/http/body';
import { fileAnswer } from '$lib/server/http/range';
import { endpoint, ifMatch } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

/** The bytes, in the size that `w` has room for, as they may be seen on the `wall` that is named; what is said about it when JSON alone is asked for. */
export const GET = endpoint<RequestEvent>(async ({ ctx, params, request, url }) => {
	const accept = request.headers.get('accept') ?? '';
	if (/^application\/json\b/i.test(accept)) {
		return media.read(ctx, params.id);
	}
	const [w, format] = [url.searchParams.get('w'), url.searchParams.get('format')];
	const wall = url.searchParams.get('wall');
	const wanted = {
		width: w === null ? undefined : parse(whole(1, 10_000), w),
		accept: format === null ? accept : `image/${format}`
	};
	const purpose = url.searchParams.get('purpose') ?? undefined;
	const file =
		wall === null
			? await media.serve(ctx, params.id, { ...wanted, purpose })
			: await media.serveOnWall(ctx, wall, params.id, wanted);
	const answer = fileAnswer(file, request.headers.get('range'));
	answer.headers.set('vary', 'accept');
	return answer;
});

export const PATCH = endpoint<RequestEvent>(async (event) =>
	media.change(event.ctx, event.params.id, await readJson(event.request), ifMatch(event))
);

export const DELETE = endpoint<RequestEvent>(({ ctx, params }) => media.remove(ctx, params.id));
