import * as media from '$lib/server/service/media';
import { storeForm } from '$lib/server/http/form';
import { created, endpoint, listOf, pageOf } from '$routes/http/endpoint';
import { mediaInput } from '$routes/http/media-input';
import type { RequestEvent } from './$types';

export const GET = endpoint<RequestEvent>(async (event) => {
	const { ctx, params, url } = event;
	const page = pageOf(event);
	const filter = Object.fromEntries(url.searchParams);
	return listOf(await media.list(ctx, params.initiative, filter, page), page);
});

export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) => {
	await media.checkMayCreate(ctx, params.initiative);
	const made = await storeForm(request, ctx.media.files, (fields, name) =>
		media.create(ctx, params.initiative, mediaInput(fields), name)
	);
	return created(made);
});
