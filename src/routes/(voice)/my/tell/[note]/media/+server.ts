import { storeForm } from '$lib/server/http/form';
import * as own from '$lib/server/service/own-contribution';
import { created, endpoint } from '$routes/http/endpoint';
import { mediaInput } from '$routes/http/media-input';
import type { RequestEvent } from './$types';

/** Takes what a young person drew, photographed or spoke for what they told. */
export const POST = endpoint<RequestEvent>(async ({ ctx, params, request }) => {
	const made = await storeForm(request, ctx.media.files, (fields, name) =>
		own.addMedia(ctx, params.note, mediaInput(fields), name)
	);
	return created({ isNew: made.isNew, item: { id: made.item.id } });
});
