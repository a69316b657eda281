import { can } from '$lib/domain/access/policy';
import { moved, placed, without } from '$lib/domain/insight/evidence';
import type { Evidence } from '$lib/domain/insight/insight';
import { allOf } from '$lib/domain/opportunity/filter';
import type { Context } from '$lib/server/context';
import * as insights from '$lib/server/service/insight';
import * as origins from '$lib/server/service/insight-origin';
import * as opportunities from '$lib/server/service/opportunity';
import * as checks from '$lib/server/service/youth-check';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params, parent }) => {
	const { initiative } = await parent();
	return loaded(async () => ({
		insight: await insights.read(ctx, params.id),
		origin: await origins.read(ctx, params.id),
		checks: can(ctx.actor, 'check.read', { initiativeId: initiative.id })
			? await checks.list(ctx, params.id)
			: null,
		opportunities: await became(ctx, params.initiative, params.id)
	}));
};

async function became(ctx: Context, initiative: string, insightId: string) {
	const { opportunities: all } = await opportunities.board(ctx, initiative, {
		...allOf,
		insightId
	});
	return all;
}

export const actions: Actions = {
	settle: async ({ locals: { ctx }, request }) => {
		const values = valuesOf(await request.formData());
		const done = await attempt(values, () => checks.settle(ctx, values.checkId ?? '', values));
		if (!done.ok) {
			return done.failure;
		}
	},
	move: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const done = await attempt(values, async () => {
			const { evidence } = await insights.read(ctx, params.id);
			const pieces = evidence.map(({ excerptId, stance }) => ({ excerptId, stance }));
			const now = step(pieces, values.excerptId ?? '', values.move ?? '');
			return insights.change(ctx, params.id, { evidence: now }, Number(values.version));
		});
		if (!done.ok) {
			return done.failure;
		}
	}
};

function step(pieces: Evidence[], id: string, move: string): Evidence[] {
	switch (move) {
		case 'up':
			return moved(pieces, id, -1);
		case 'down':
			return moved(pieces, id, 1);
		case 'supports':
		case 'contradicts':
			return placed(pieces, id, move);
		case 'remove':
			return without(pieces, id);
		default:
			return pieces;
	}
}
