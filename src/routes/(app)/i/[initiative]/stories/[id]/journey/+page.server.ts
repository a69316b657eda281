import { can } from '$lib/domain/access/policy';
import { withTags } from '$lib/domain/story/journey-map';
import * as excerpts from '$lib/server/service/excerpt';
import * as stories from '$lib/server/service/story';
import * as tags from '$lib/server/service/tag';
import { load as loaded } from '$routes/http/action';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params }) =>
	loaded(async () => {
		const [story, all, codebook] = await Promise.all([
			stories.openIn(ctx, params.initiative, params.id),
			excerpts.listOfStory(ctx, params.id),
			tags.codebook(ctx, params.initiative)
		]);
		return {
			story: { id: story.id, title: story.title, secretName: story.secretName },
			moments: withTags(story.journey.moments, all, codebook),
			mayWrite: can(ctx.actor, 'journey.change', story)
		};
	});
