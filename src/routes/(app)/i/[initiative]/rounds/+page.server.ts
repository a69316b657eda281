import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { can } from '$lib/domain/access/policy';
import * as rounds from '$lib/server/service/round';
import * as stories from '$lib/server/service/story';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

const page = { after: undefined, limit: 100 };

export const load: PageServerLoad = ({ locals: { ctx }, params, parent }) =>
	loaded(async () => {
		const { initiative } = await parent();
		const mayOpen = can(ctx.actor, 'round.create', { initiativeId: initiative.id });
		const [found, told, people] = await Promise.all([
			rounds.list(ctx, params.initiative, page),
			mayOpen ? stories.titles(ctx, params.initiative) : [],
			mayOpen ? rounds.mayBeCoders(ctx, params.initiative) : []
		]);
		return {
			rounds: found,
			mayOpen,
			newId: ctx.newId(),
			stories: told,
			people
		};
	});

export const actions: Actions = {
	create: async ({ locals: { ctx }, params, request }) => {
		const { id = '', storyIds = '', coderIds = '', ...rest } = valuesOf(await request.formData());
		const typed = { id, storyIds, coderIds, ...rest };
		const listed = (ids: string) => ids.split(',').filter(Boolean);
		const input = { id, storyIds: listed(storyIds), coderIds: listed(coderIds), ...rest };
		const made = await attempt(typed, () => rounds.create(ctx, params.initiative, input));
		if (!made.ok) {
			return made.failure;
		}
		redirect(303, resolve('/(app)/i/[initiative]/rounds/[id]', { ...params, id }));
	}
};
