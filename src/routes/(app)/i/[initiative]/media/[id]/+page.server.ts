import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { can } from '$lib/domain/access/policy';
import { DomainError, type ErrorName } from '$lib/domain/error';
import { errorText } from '$lib/i18n/error-text';
import { m } from '$lib/i18n/paraglide/messages';
import * as consents from '$lib/server/service/consent';
import * as media from '$lib/server/service/media';
import * as regions from '$lib/server/service/region';
import * as tags from '$lib/server/service/tag';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import { wayBack } from '$routes/http/way-back';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params, parent, url }) =>
	loaded(async () => {
		const [item, { initiative }] = await Promise.all([media.read(ctx, params.id), parent()]);
		if (item.initiativeId !== initiative.id) {
			throw new DomainError('not_found');
		}
		const [marks, codebook, said, staysOn] = await Promise.all([
			regions.list(ctx, item.id),
			tags.codebook(ctx, params.initiative),
			consents.read(ctx, item.storytellerId),
			media.staysOn(ctx, item.id)
		]);
		const subject = { initiativeId: item.initiativeId, storytellerId: item.storytellerId };
		return {
			item,
			staysOn,
			problem: item.problem && errorText(item.problem as ErrorName),
			marks: marks.flatMap(({ id, shape, tagIds, memo, version }) =>
				shape ? [{ id, shape, tagIds, memo, version }] : []
			),
			tags: codebook.map(({ id, name, family, definition, parentId }) => ({
				id,
				name,
				family,
				definition,
				parentId
			})),
			/** What the young person said about this very item; the last word counts. */
			answers: said.items
				.filter(({ itemId, by }) => itemId === item.id && by === 'young')
				.map(({ scope, decision }) => ({ scope, decision })),
			may: {
				change: can(ctx.actor, 'media.change', subject),
				remove: can(ctx.actor, 'media.delete', subject),
				record: can(ctx.actor, 'consent.record', subject)
			},
			excerpt: url.searchParams.get('excerpt'),
			back: wayBack(
				params.initiative,
				url.searchParams,
				{
					label: m.media_title(),
					href: resolve('/(app)/i/[initiative]/media', { initiative: params.initiative })
				},
				params.id
			)
		};
	});

export const actions: Actions = {
	change: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const changed = await attempt(values, () => media.change(ctx, params.id, values));
		return changed.ok ? { changed: true } : changed.failure;
	},
	answer: async ({ locals: { ctx }, params, request }) => {
		const { scope, decision, storytellerId = '' } = valuesOf(await request.formData());
		const input = { scope, decision, by: 'young', itemId: params.id };
		const said = await attempt({}, () => consents.record(ctx, storytellerId, input));
		return said.ok ? { answered: true } : said.failure;
	},
	remove: async ({ locals: { ctx }, params }) => {
		const gone = await attempt({}, () => media.remove(ctx, params.id));
		if (!gone.ok) {
			return gone.failure;
		}
		redirect(303, resolve('/(app)/i/[initiative]/media', { initiative: params.initiative }));
	}
};
