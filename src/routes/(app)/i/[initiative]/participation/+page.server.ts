import { can } from '$lib/domain/access/policy';
import { participationParts } from '$lib/domain/initiative/participation';
import * as participation from '$lib/server/service/participation';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params, parent }) =>
	loaded(async () => {
		const given = await participation.list(ctx, params.initiative);
		const { initiative } = await parent();
		return {
			...given,
			mayAsk: can(ctx.actor, 'participation.ask', { initiativeId: initiative.id })
		};
	});

export const actions: Actions = {
	ask: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const asked = await attempt(values, () =>
			participation.create(ctx, params.initiative, { phase: values.phase })
		);
		return asked.ok ? { asked: true } : asked.failure;
	},
	answer: async ({ locals: { ctx }, request }) => {
		const { version, id = '', ...values } = valuesOf(await request.formData());
		const answers = participationParts.map((part) => [
			part,
			{ degree: values[part], because: values[`${part}Because`] ?? '' }
		]);
		const saved = await attempt(values, () =>
			participation.change(ctx, id, Object.fromEntries(answers), Number(version))
		);
		return saved.ok ? { answered: true } : saved.failure;
	},
	next: async ({ locals: { ctx }, request }) => {
		const { version, id = '', ...values } = valuesOf(await request.formData());
		const { nextStep = '', nextOn = '' } = values;
		const saved = await attempt(values, () =>
			participation.change(ctx, id, { nextStep, nextOn }, Number(version))
		);
		return saved.ok ? { planned: true } : saved.failure;
	}
};
