import { fieldsOf } from '$lib/domain/story/excerpt-filter';
import * as browsing from '$lib/server/service/excerpt-browse';
import * as views from '$lib/server/service/view';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';
import { exportProjects } from '../export-projects';
import { facetSources } from './facet-sources';

const pageSize = 50;
/** So many pages stand under each other; what follows begins at the top again. */
const mostPages = 10;

export const load: PageServerLoad = ({ locals: { ctx }, params: { initiative }, url }) =>
	loaded(async () => {
		const pages = Math.min(Math.max(Number(url.searchParams.get('pages')) || 1, 1), mostPages);
		const after = url.searchParams.get('after') ?? undefined;
		const [found, sources, saved, projects] = await Promise.all([
			browsing.browse(ctx, initiative, fieldsOf(url.searchParams), {
				after,
				limit: pages * pageSize
			}),
			facetSources(ctx, initiative),
			views.list(ctx, initiative),
			exportProjects(ctx, initiative)
		]);
		return {
			found,
			...sources,
			views: saved,
			projects,
			more: found.next ? moreOf(url.searchParams, pages, found.next) : null
		};
	});

export const actions: Actions = {
	keep: async ({ locals: { ctx }, params, request }) => {
		const { id, name, query, isShared } = valuesOf(await request.formData());
		const view = { ...(id && { id }), name, query, isShared: isShared === 'yes' };
		const kept = await attempt({ name: name ?? '' }, () =>
			views.create(ctx, params.initiative, view)
		);
		return kept.ok ? undefined : kept.failure;
	},
	share: async ({ locals: { ctx }, request }) => {
		const { id = '', isShared } = valuesOf(await request.formData());
		const done = await attempt({}, () => views.change(ctx, id, { isShared: isShared === 'yes' }));
		return done.ok ? undefined : done.failure;
	},
	drop: async ({ locals: { ctx }, request }) => {
		const { id = '' } = valuesOf(await request.formData());
		const done = await attempt({}, () => views.remove(ctx, id));
		return done.ok ? undefined : done.failure;
	}
};

/** The query that shows what follows: under what is there, or, when that has become long, from the cursor on. */
function moreOf(asked: URLSearchParams, pages: number, next: string): string {
	const query = new URLSearchParams(asked);
	if (pages < mostPages) {
		query.set('pages', String(pages + 1));
	} else {
		query.delete('pages');
		query.set('after', next);
	}
	return query.toString();
}
