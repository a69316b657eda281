import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as codebooks from '$lib/server/service/codebook';
import * as changes from '$lib/server/service/codebook-change';
import * as tables from '$lib/server/service/codebook-table';
import * as tags from '$lib/server/service/tag';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params, url }) =>
	loaded(async () => {
		const codebook = await codebooks.read(ctx, params.initiative);
		const asked = url.searchParams.get('edit') ?? url.searchParams.get('tag');
		const isOurs = codebook.some(({ id }) => id === asked);
		return {
			codebook,
			quotes: await codebooks.quotes(ctx, params.initiative),
			/** The tag that is open, with all that is known of it. */
			detail: isOurs && asked ? await codebooks.detail(ctx, asked) : null,
			newId: ctx.newId(),
			/** Which tag is open for editing, or the family a new one is begun in. */
			editing: url.searchParams.get('edit'),
			beginning: url.searchParams.get('new')
		};
	});

export const actions: Actions = {
	create: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const made = await attempt(values, () => tags.create(ctx, params.initiative, values));
		return made.ok ? back(params) : made.failure;
	},
	change: async ({ locals: { ctx }, params, request }) => {
		const { id = '', version, ...values } = valuesOf(await request.formData());
		const typed = { ...values, id, version: version ?? '' };
		const made = await attempt(typed, () => tags.change(ctx, id, values, Number(version)));
		return made.ok ? back(params) : made.failure;
	},
	merge: async ({ locals: { ctx }, params, request }) => {
		const { id = '', ...values } = valuesOf(await request.formData());
		const made = await attempt({ ...values, id }, () => changes.merge(ctx, id, values));
		return made.ok ? back(params) : made.failure;
	},
	move: async ({ locals: { ctx }, params, request }) => {
		const { id = '', ...values } = valuesOf(await request.formData());
		const made = await attempt({ ...values, id }, () => changes.move(ctx, id, values));
		return made.ok ? redirect(303, `${here(params)}?edit=${id}#tag-${id}`) : made.failure;
	},
	remove: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const { id = '', changeId } = values;
		const made = await attempt(values, () => changes.remove(ctx, id, changeId));
		return made.ok ? back(params) : made.failure;
	},
	base: async ({ locals: { ctx }, params }) => {
		const made = await attempt({}, () => tables.beginWithBase(ctx, params.initiative));
		return made.ok ? back(params) : made.failure;
	}
};

function back(params: { initiative: string }): never {
	redirect(303, here(params));
}

const here = (params: { initiative: string }) => resolve('/(app)/i/[initiative]/codebook', params);
