import * as insights from '$lib/server/service/insight';
import * as versions from '$lib/server/service/insight-version';
import { load as loaded } from '$routes/http/action';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params, url }) =>
	loaded(async () => {
		const side: 'now' | 'next' = url.searchParams.get('with') === 'next' ? 'next' : 'now';
		const versionId = url.searchParams.get('version') ?? undefined;
		const { observation } = await insights.read(ctx, params.id);
		const compared = await versions.compare(ctx, params.id, { versionId, with: side });
		return { observation, side, ...compared };
	});
