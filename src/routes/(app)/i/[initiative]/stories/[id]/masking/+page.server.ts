import { can } from '$lib/domain/access/policy';
import * as maskings from '$lib/server/service/masking';
import { today } from '$lib/server/context';
import * as recognisable from '$lib/server/service/recognisable';
import * as stories from '$lib/server/service/story';
import * as touches from '$lib/server/service/touch';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params, url }) =>
	loaded(async () => {
		const story = await stories.openIn(ctx, params.initiative, params.id);
		const { id, title, storytellerId, secretName, document, language } = story;
		return {
			story: { id, title, storytellerId, secretName, document, language },
			masking: await maskings.read(ctx, id),
			touches: await touches.list(ctx, id),
			changing: url.searchParams.get('touch'),
			rare: await recognisable.read(ctx, id),
			today: today(ctx),
			mayChange: can(ctx.actor, 'masking.change', story),
			mayRetell: can(ctx.actor, 'story.create', story)
		};
	});

export const actions: Actions = {
	touch: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const { relation, answer, on, how } = values;
		const isNeeded = values.needed !== 'no';
		const marked = await attempt(values, () =>
			touches.mark(ctx, params.id, { relation, answer, on, how, isNeeded })
		);
		return marked.ok ? { marked: true } : marked.failure;
	},
	untouch: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const gone = await attempt(values, () => touches.remove(ctx, params.id, values));
		return gone.ok ? { marked: true } : gone.failure;
	}
};
