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
			items: found.toReversed().map(({ peaks: _, transcript: __, files: ___, ...item }) => item)
		};
	});
