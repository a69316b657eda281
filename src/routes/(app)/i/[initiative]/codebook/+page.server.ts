import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as codebooks from '$lib/server/service/codebook';
import * as changes from '$lib/server/service/codebook-change';
import * as tables from '$lib/server/service/codebook-table';
import * as tags from '$lib/server/service/tag';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

const tasks = ['edit', 'move', 'merge', 'split'] as const;
/** How many excerpts stand beside a tag, and how many are there to be chosen from when it is split. */
const few = 6;
const many = 500;

export const load: PageServerLoad = ({ locals: { ctx }, params, url, parent }) =>
	loaded(async () => {
		const codebook = await codebooks.read(ctx, params.initiative);
		const asked = url.searchParams.get('tag');
		const task = tasks.find((one) => one === url.searchParams.get('do')) ?? null;
		const isOurs = codebook.some(({ id }) => id === asked);
		const isWhole = url.searchParams.has('all');
		const { initiative, roles } = await parent();
		const mayChange = roles.some((role) => changers.has(role));
		return {
			codebook,
			mayChange,
			/** The whole codebook to be read, or printed, with the examples that may be quoted. */
			isWhole,
			quotes: isWhole ? await codebooks.quotes(ctx, params.initiative) : {},
			/** The tag that is open, with all that is known of it, and what is to be done to it. */
			detail:
				isOurs && asked ? await codebooks.detail(ctx, asked, task === 'split' ? many : few) : null,
			task: isOurs && mayChange ? task : null,
			newId: ctx.newId(),
			/** The family a new one is begun in, and the tag it is to hang under. */
			beginning: mayChange ? url.searchParams.get('new') : null,
			under: url.searchParams.get('under'),
			recent: mayChange && !isWhole ? await changes.recent(ctx, initiative.id) : []
		};
	});

const changers = new Set(['secretariat', 'facilitator', 'fieldworker']);

export const actions: Actions = {
	create: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const made = await attempt(values, () => tags.create(ctx, params.initiative, values));
		return made.ok ? show(params, made.value.item.id) : made.failure;
	},
	change: async ({ locals: { ctx }, params, request }) => {
		const { id = '', version, ...values } = valuesOf(await request.formData());
		const typed = { ...values, id, version: version ?? '' };
		const made = await attempt(typed, () => tags.change(ctx, id, values, Number(version)));
		return made.ok ? show(params, id) : made.failure;
	},
	merge: async ({ locals: { ctx }, params, request }) => {
		const { id = '', ...values } = valuesOf(await request.formData());
		const made = await attempt({ ...values, id }, () => changes.merge(ctx, id, values));
		return made.ok ? show(params, made.value.id) : made.failure;
	},
	split: async ({ locals: { ctx }, params, request }) => {
		const form = await request.formData();
		const { id = '', ...values } = valuesOf(form);
		const excerptIds = form.getAll('excerptIds');
		const made = await attempt({ ...values, id }, () =>
			changes.split(ctx, id, { ...values, excerptIds })
		);
		return made.ok ? show(params, made.value.id) : made.failure;
	},
	move: async ({ locals: { ctx }, params, request }) => {
		const { id = '', ...values } = valuesOf(await request.formData());
		const made = await attempt({ ...values, id }, () => changes.move(ctx, id, values));
		return made.ok ? show(params, id) : made.failure;
	},
	remove: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const { id = '', changeId } = values;
		const made = await attempt(values, () => changes.remove(ctx, id, changeId));
		return made.ok ? redirect(303, here(params)) : made.failure;
	},
	undo: async ({ locals: { ctx }, params, request }) => {
		const { changeId = '' } = valuesOf(await request.formData());
		const made = await attempt({ changeId }, () => changes.undo(ctx, changeId));
		return made.ok ? redirect(303, here(params)) : made.failure;
	},
	base: async ({ locals: { ctx }, params }) => {
		const made = await attempt({}, () => tables.beginWithBase(ctx, params.initiative));
		return made.ok ? redirect(303, here(params)) : made.failure;
	}
};

function show(params: { initiative: string }, id: string): never {
	redirect(303, `${here(params)}?tag=${id}`);
}

const here = (params: { initiative: string }) => resolve('/(app)/i/[initiative]/codebook', params);
