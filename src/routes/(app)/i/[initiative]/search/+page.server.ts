import { searchGroups } from '$lib/domain/search/found';
import { typedQuery } from '$lib/domain/search/typed';
import * as search from '$lib/server/service/search';
import { load as loaded } from '$routes/http/action';
import type { PageServerLoad } from './$types';

/** So many of each kind side by side; of one kind alone, so many at first. */
const few = 5;
const many = 50;
const most = 500;

export const load: PageServerLoad = ({ locals: { ctx }, params: { initiative }, url }) =>
	loaded(async () => {
		const q = typedQuery(url.searchParams.get('q') ?? '');
		const kind = searchGroups.find((group) => group === url.searchParams.get('kind')) ?? null;
		if (q === '') {
			return { q, kind, found: null, scope: await search.scope(ctx, initiative), more: 0 };
		}
		const limit = Math.min(Math.max(Number(url.searchParams.get('limit')) || many, many), most);
		const [all, ofKind] = await Promise.all([
			search.find(ctx, initiative, q, { perGroup: few }),
			kind && search.find(ctx, initiative, q, { only: kind, perGroup: limit })
		]);
		const items = ofKind ? ofKind.items : all.items;
		const isMore = kind !== null && all.counts[kind] > items.length && limit < most;
		return {
			q,
			kind,
			found: { items, counts: all.counts, hint: all.hint },
			scope: null,
			more: isMore ? Math.min(limit + many, most) : 0
		};
	});
