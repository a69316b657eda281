import { can } from '$lib/domain/access/policy';
import * as maskings from '$lib/server/service/masking';
import * as stories from '$lib/server/service/story';
import { load as loaded } from '$routes/http/action';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params }) =>
	loaded(async () => {
		const story = await stories.openIn(ctx, params.initiative, params.id);
		const { id, title, secretName, document, language } = story;
		return {
			story: { id, title, secretName, document, language },
			masking: await maskings.read(ctx, id),
			mayChange: can(ctx.actor, 'masking.change', story)
		};
	});
