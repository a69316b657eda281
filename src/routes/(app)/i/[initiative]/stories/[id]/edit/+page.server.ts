import { can } from '$lib/domain/access/policy';
import { DomainError } from '$lib/domain/error';
import * as excerpts from '$lib/server/service/excerpt';
import * as stories from '$lib/server/service/story';
import { load as loaded } from '$routes/http/action';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params }) =>
	loaded(async () => {
		const story = await stories.openIn(ctx, params.initiative, params.id);
		if (!can(ctx.actor, 'story.change', story)) {
			throw new DomainError('forbidden');
		}
		const all = await excerpts.listOfStory(ctx, params.id);
		return { story, excerpts: all.map(({ id, quote }) => ({ id, quote })) };
	});
