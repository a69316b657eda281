import { can } from '$lib/domain/access/policy';
import * as setups from '$lib/server/service/setup';
import * as stories from '$lib/server/service/story';
import * as storytellers from '$lib/server/service/storyteller';
import { load as loaded } from '$routes/http/action';
import type { PageServerLoad } from './$types';

const all = { after: undefined, limit: 1000 };

export const load: PageServerLoad = ({ locals: { ctx }, params: { initiative }, url }) =>
	loaded(async () => {
		const [told, people] = await Promise.all([
			stories.titles(ctx, initiative),
			storytellers.list(ctx, initiative, all)
		]);
		const story = told.find(({ id }) => id === url.searchParams.get('story'));
		const person = people.find(
			({ id }) => id === (story?.storytellerId ?? url.searchParams.get('storyteller'))
		);
		const initiativeId = people[0]?.initiativeId;
		return {
			intake: await setups.intake(ctx, initiative),
			story: story && { id: story.id, title: story.title },
			person: person && { id: person.id, secretName: person.secretName },
			people: people.map(({ id, secretName }) => ({ id, secretName })),
			stories: told,
			mayRecord: can(ctx.actor, 'consent.record', initiativeId ? { initiativeId } : {})
		};
	});
