import { largestPart } from '$lib/domain/media/upload';
import * as uploads from '$lib/server/service/upload';
import { readBytes, readJson } from '$lib/server/http/body';
import { created, endpoint } from '$routes/http/endpoint';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(({ ctx, params }) => uploads.read(ctx, params.id));

/** `?offset=`: where this part begins. */
export const PUT = endpoint<RequestEvent>(async ({ ctx, params, request, url }) => {
	const offset = url.searchParams.get('offset') ?? undefined;
	await uploads.read(ctx, params.id);
	return uploads.write(ctx, params.id, offset, await readBytes(request, largestPart));
});

/** Makes a media item of it. */
export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) => {
	await uploads.read(ctx, params.id);
	return created(await uploads.finish(ctx, params.id, await readJson(request)));
});
