import { can } from '$lib/domain/access/policy';
import { headline, overview } from '$lib/domain/consent/overview';
import { DomainError } from '$lib/domain/error';
import { today } from '$lib/server/context';
import * as consents from '$lib/server/service/consent';
import * as families from '$lib/server/service/family';
import * as journeys from '$lib/server/service/journey';
import * as storytellers from '$lib/server/service/storyteller';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

const limit = 200;

export const load: PageServerLoad = ({ locals: { ctx }, params, parent }) =>
	loaded(async () => {
		const { initiative } = await parent();
		const family = await families.read(ctx, params.id);
		if (family.initiativeId !== initiative.id) {
			throw new DomainError('not_found');
		}
		const people = await storytellers.list(ctx, params.initiative, { after: undefined, limit });
		const children = people.filter(({ familyId }) => familyId === family.id);
		const ids = children.map(({ id }) => id);
		const records = await consents.readAll(ctx, initiative.id, ids);
		return {
			family,
			children: children.map((child) => ({
				...child,
				line: headline(overview(child, records.get(child.id) ?? [], today(ctx)))
			})),
			others: people.filter(({ familyId }) => familyId === null),
			journeys: await journeys.ofFamily(ctx, family.id),
			mayChange: can(ctx.actor, 'family.change', family)
		};
	});

export const actions: Actions = {
	change: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const changed = await attempt(values, () => families.change(ctx, params.id, values));
		return changed.ok ? { changed: true } : changed.failure;
	},
	add: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const added = await attempt(values, () =>
			storytellers.change(ctx, values.childId ?? '', { familyId: params.id })
		);
		return added.ok ? { changed: true } : added.failure;
	},
	remove: async ({ locals: { ctx }, request }) => {
		const values = valuesOf(await request.formData());
		const removed = await attempt(values, () =>
			storytellers.change(ctx, values.childId ?? '', { familyId: null })
		);
		return removed.ok ? { changed: true } : removed.failure;
	}
};
