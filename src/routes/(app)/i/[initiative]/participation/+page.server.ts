import { can } from '$lib/domain/access/policy';
import { participationParts } from '$lib/domain/initiative/participation-part';
import * as opportunities from '$lib/server/service/opportunity';
import * as participation from '$lib/server/service/participation';
import * as storytellers from '$lib/server/service/storyteller';
import * as walls from '$lib/server/service/wall';
import { today } from '$lib/server/context';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import { thingIn } from '$routes/http/chosen-thing';
import type { Actions, PageServerLoad } from './$types';

const everything = { after: undefined, limit: 1000 };

export const load: PageServerLoad = ({ locals: { ctx }, params, parent }) =>
	loaded(async () => {
		const given = await participation.list(ctx, params.initiative);
		const { initiative } = await parent();
		const people = await storytellers.list(ctx, params.initiative, everything);
		const onWalls = await walls.list(ctx, params.initiative, everything);
		const whatIfs = await opportunities.list(ctx, params.initiative, everything);
		return {
			...given,
			today: today(ctx),
			people: people.map(({ id, secretName }) => ({ id, secretName })),
			things: [
				...onWalls.map(({ id, title }) => ({ kind: 'wall' as const, id, title })),
				...whatIfs
					.filter(({ state }) => state !== 'withdrawn')
					.map(({ id, whatIf: title }) => ({ kind: 'opportunity' as const, id, title }))
			],
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
			{
				degree: values[part],
				because: values[`${part}Because`] ?? '',
				restsOn: thingIn(values[`${part}RestsOn`])
			}
		]);
		const rung = {
			rung: values.rung,
			because: values.rungBecause ?? '',
			restsOn: thingIn(values.rungRestsOn)
		};
		const all = { ...Object.fromEntries(answers), rung };
		const saved = await attempt(values, () => participation.change(ctx, id, all, Number(version)));
		return saved.ok ? { answered: true } : saved.failure;
	},
	tell: async ({ locals: { ctx }, request }) => {
		const { id = '', ...values } = valuesOf(await request.formData());
		const told = await attempt(values, () => participation.tell(ctx, id, values));
		return told.ok ? { told: true } : told.failure;
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
