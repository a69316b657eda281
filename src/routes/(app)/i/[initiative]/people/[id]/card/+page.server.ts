import QRCode from 'qrcode';
import * as cards from '$lib/server/service/card';
import * as storytellers from '$lib/server/service/storyteller';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params }) =>
	loaded(async () => ({
		person: await storytellers.read(ctx, params.id),
		madeAt: (await cards.live(ctx, params.id))?.createdAt ?? null
	}));

export const actions: Actions = {
	default: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const made = await attempt(values, () => cards.create(ctx, params.id));
		if (!made.ok) {
			return made.failure;
		}
		return { card: { ...made.value, qr: qrOf(made.value.url) } };
	}
};

/** The dark squares as one path, and the length of a side. */
function qrOf(text: string): { path: string; size: number } {
	const { data, size } = QRCode.create(text, { errorCorrectionLevel: 'M' }).modules;
	const path = Array.from(data, (dark, at) =>
		dark ? `M${at % size} ${Math.floor(at / size)}h1v1h-1z` : ''
	).join('');
	return { path, size };
}
