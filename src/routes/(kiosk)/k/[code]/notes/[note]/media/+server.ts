import { storeForm } from '$lib/server/http/form';
import * as kioskMedia from '$lib/server/service/kiosk-media';
import { created, endpoint } from '$routes/http/endpoint';
import { mediaInput } from '$routes/http/media-input';
import type { RequestEvent } from './$types';

/** Takes what was drawn, photographed or spoken for a note. Its maker sees nothing of it but that it is there. */
export const POST = endpoint<RequestEvent>(async ({ ctx, params, request, getClientAddress }) => {
	const { code, note } = params;
	const made = await storeForm(request, ctx.media.files, (fields, name) =>
		kioskMedia.add(ctx, code, note, mediaInput(fields), name, getClientAddress())
	);
	return created({ isNew: made.isNew, item: { id: made.item.id } });
});
