import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as insights from '$lib/server/service/insight';
import * as owners from '$lib/server/service/insight-owner';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import { evidenceIn } from '../evidence-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params, url }) => {
	const clusterId = url.searchParams.get('cluster') ?? undefined;
	return {
		id: ctx.newId(),
		wallId: url.searchParams.get('wall') ?? '',
		clusterId: clusterId ?? '',
		owners: await loaded(() => owners.choices(ctx, params.initiative)),
		candidates: await loaded(() => insights.candidates(ctx, params.initiative, { clusterId }))
	};
};

export const actions: Actions = {
	default: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const made = await attempt(values, () =>
			insights.create(ctx, params.initiative, { ...values, evidence: evidenceIn(values) })
		);
		if (!made.ok) {
			return made.failure;
		}
		const { initiative } = params;
		const { id } = made.value.item;
		redirect(303, resolve('/(app)/i/[initiative]/insights/[id]', { initiative, id }));
	}
};
