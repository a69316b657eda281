import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as insights from '$lib/server/service/insight';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import { evidenceIn } from '../../evidence-in';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) =>
	loaded(async () => {
		const insight = await insights.read(ctx, params.id);
		const held = insight.evidence.map((piece) => piece.excerptId);
		const all = await insights.candidates(ctx, params.initiative, {});
		return { insight, candidates: all.filter((one) => !held.includes(one.excerptId)) };
	});

export const actions: Actions = {
	default: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const done = await attempt(values, async () => {
			const { evidence } = await insights.read(ctx, params.id);
			const held = evidence.map(({ excerptId, stance }) => ({ excerptId, stance }));
			const pieces = [...held, ...evidenceIn(values)];
			return insights.change(ctx, params.id, { evidence: pieces }, Number(values.version));
		});
		if (!done.ok) {
			return done.failure;
		}
		redirect(303, resolve('/(app)/i/[initiative]/insights/[id]', params));
	}
};
