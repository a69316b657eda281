import { readForm } from '$lib/server/http/form';
import * as kioskMedia from '$lib/server/service/kiosk-media';
import { created, endpoint } from '$routes/http/endpoint';
import { mediaInput } from '$routes/http/media-input';
import type { RequestEvent } from './$types';

/** Takes what was drawn, photographed or spoken for a note. Its maker sees nothing of it but that it is there. */
export const POST = endpoint<RequestEvent>(async ({ ctx, params, request, getClientAddress }) => {
	const { fields, file } = await readForm(request);
	const { code, note } = params;
	const input = mediaInput(fields);
	const made = await kioskMedia.add(ctx, code, note, input, file, getClientAddress());
	return created({ isNew: made.isNew, item: { id: made.item.id } });
});
