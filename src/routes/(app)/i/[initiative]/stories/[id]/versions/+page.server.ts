import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { can } from '$lib/domain/access/policy';
import * as stories from '$lib/server/service/story';
import * as versions from '$lib/server/service/story-version';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params, url }) =>
	loaded(async () => {
		const story = await stories.openIn(ctx, params.initiative, params.id);
		const side: 'now' | 'next' = url.searchParams.get('with') === 'next' ? 'next' : 'now';
		const versionId = url.searchParams.get('version') ?? undefined;
		return {
			story: { id: story.id, title: story.title, secretName: story.secretName },
			...(await versions.compareIn(ctx, params.initiative, params.id, { versionId, with: side })),
			side,
			mayRestore: can(ctx.actor, 'version.restore', story)
		};
	});

export const actions: Actions = {
	restore: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const done = await attempt(values, () => versions.restore(ctx, params.id, values));
		if (!done.ok) {
			return done.failure;
		}
		redirect(303, `${resolve('/(app)/i/[initiative]/stories/[id]/versions', params)}?with=now`);
	}
};
