import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { can } from '$lib/domain/access/policy';
import { actorId } from '$lib/domain/access/role';
import { placeOfWords } from '$lib/domain/codebook/passage';
import * as rounds from '$lib/server/service/round';
import * as agreement from '$lib/server/service/round-agreement';
import * as decisions from '$lib/server/service/round-decision';
import * as tags from '$lib/server/service/tag';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params, url }) =>
	loaded(async () => {
		const round = await rounds.openIn(ctx, params.initiative, params.id);
		const query = Object.fromEntries(url.searchParams);
		const [numbers, passages, codebook] = await Promise.all([
			agreement.agreement(ctx, params.id, query),
			agreement.passages(ctx, params.id),
			tags.codebook(ctx, params.initiative)
		]);
		const me = actorId(ctx.actor);
		return {
			round,
			numbers,
			passages,
			tags: codebook.map(({ id, name, family }) => ({ id, name, family })),
			mayChange: can(ctx.actor, 'round.change', round),
			own: round.coders.find(({ id }) => id === me)
		};
	});

const listed = (ids: string | undefined) => ids?.split(',').filter(Boolean) ?? [];

export const actions: Actions = {
	close: async ({ locals: { ctx }, params, url }) => {
		const done = await attempt({}, () => rounds.change(ctx, params.id, { state: 'closed' }));
		return done.ok ? back(params, url) : done.failure;
	},
	open: async ({ locals: { ctx }, params, url }) => {
		const done = await attempt({}, () => rounds.change(ctx, params.id, { state: 'open' }));
		return done.ok ? back(params, url) : done.failure;
	},
	finish: async ({ locals: { ctx }, params, request, url }) => {
		const { isFinished } = valuesOf(await request.formData());
		const input = { isFinished: isFinished === 'yes' };
		const done = await attempt({}, () => rounds.finish(ctx, params.id, input));
		return done.ok ? back(params, url) : done.failure;
	},
	decide: async ({ locals: { ctx }, params, request, url }) => {
		const values = valuesOf(await request.formData());
		const { choice = '', excerptIds, tagIds, words, note } = values;
		const [kind, coderId] = choice.split(':');
		const done = await attempt(values, async () => {
			const place =
				kind === 'adjusted'
					? placeOfWords(await agreement.passages(ctx, params.id), listed(excerptIds), words ?? '')
					: {};
			await decisions.decide(ctx, params.id, {
				choice: kind,
				coderId,
				excerptIds: listed(excerptIds),
				tagIds: kind === 'adjusted' ? listed(tagIds) : undefined,
				note,
				...place
			});
		});
		return done.ok ? back(params, url) : done.failure;
	},
	undo: async ({ locals: { ctx }, params, request, url }) => {
		const { decision = '' } = valuesOf(await request.formData());
		const done = await attempt({}, () => decisions.undo(ctx, decision));
		return done.ok ? back(params, url) : done.failure;
	}
};

/** To the page as it was asked for: what was counted by stays chosen. */
function back(params: { initiative: string; id: string }, { searchParams }: URL): never {
	const query = new URLSearchParams([...searchParams].filter(([name]) => !name.startsWith('/')));
	const page = resolve('/(app)/i/[initiative]/rounds/[id]', params);
	redirect(303, query.size > 0 ? `${page}?${query.toString()}` : page);
}
