import * as opportunities from '$lib/server/service/opportunity';
import * as versions from '$lib/server/service/opportunity-version';
import { load as loaded } from '$routes/http/action';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params, url }) =>
	loaded(async () => {
		const side: 'now' | 'next' = url.searchParams.get('with') === 'next' ? 'next' : 'now';
		const versionId = url.searchParams.get('version') ?? undefined;
		const { whatIf } = await opportunities.read(ctx, params.id);
		const compared = await versions.compare(ctx, params.id, { versionId, with: side });
		return { whatIf, side, ...compared };
	});
