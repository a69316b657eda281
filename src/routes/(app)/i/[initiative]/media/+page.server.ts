import * as media from '$lib/server/service/media';
import { load as loaded } from '$routes/http/action';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params, url }) =>
	loaded(async () => {
		const kind = url.searchParams.get('kind') ?? undefined;
		const found = await media.list(
			ctx,
			params.initiative,
			{ kind },
			{ after: undefined, limit: 500 }
		);
		return {
			kind: kind ?? '',
			items: found
				.toReversed()
				.map(({ peaks, transcript: _, files: __, ...item }) => ({ ...item, curve: thin(peaks) }))
		};
	});

/** As many bars as a small curve has room for. */
function thin(peaks: number[] | null): number[] {
	const every = Math.ceil((peaks?.length ?? 0) / 48);
	return (peaks ?? []).filter((_, index) => index % every === 0);
}
