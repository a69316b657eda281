import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as merges from '$lib/server/service/partner-merge';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

/** `?with=` names the other partner; `&keep=other` says that it is the one that stays. */
export const load: PageServerLoad = ({ locals: { ctx }, params, url }) =>
	loaded(async () => {
		const { partner, mergedInto, others } = await merges.candidates(ctx, params.id);
		if (mergedInto) redirect(303, pageOf({ ...params, id: partner.id }));
		const other = url.searchParams.get('with') ?? '';
		const keepsOther = url.searchParams.get('keep') === 'other';
		const [fromId, intoId] = keepsOther ? [partner.id, other] : [other, partner.id];
		const seen = other
			? await attempt({ with: other }, () => merges.foresee(ctx, fromId, { intoId }))
			: null;
		return {
			...{ partner, others, keepsOther },
			other: others.some(({ id }) => id === other) ? other : '',
			foreseen: seen?.ok ? seen.value : null,
			problem: seen && !seen.ok ? seen.failure.data.message : null,
			// Sent along with the form: pressing twice is one merge.
			changeId: ctx.newId()
		};
	});

export const actions: Actions = {
	merge: async ({ locals: { ctx }, params, request }) => {
		const { id = '', ...values } = valuesOf(await request.formData());
		const done = await attempt({ ...values, id }, () => merges.merge(ctx, id, values));
		if (!done.ok) return done.failure;
		redirect(303, pageOf({ ...params, id: done.value.id }));
	},
	undo: async ({ locals: { ctx }, params, request }) => {
		const { changeId = '' } = valuesOf(await request.formData());
		const done = await attempt({ changeId }, () => merges.undo(ctx, changeId));
		if (!done.ok) return done.failure;
		redirect(303, pageOf({ ...params, id: done.value.intoId }));
	}
};

const pageOf = (params: { initiative: string; id: string }) =>
	resolve('/(app)/i/[initiative]/partners/[id]', params);
