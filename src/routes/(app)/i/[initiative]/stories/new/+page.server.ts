import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { newStory } from '$lib/domain/story/story';
import { parse } from '$lib/domain/text/input';
import type { Context } from '$lib/server/context';
import * as setups from '$lib/server/service/setup';
import * as stories from '$lib/server/service/story';
import * as storytellers from '$lib/server/service/storyteller';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

/** The choice that stands for a young person who is not here yet. */
const someone = 'new';

export const load: PageServerLoad = ({ locals: { ctx }, params, url }) =>
	loaded(async () => ({
		storytellers: await storytellers.list(ctx, params.initiative, {
			after: undefined,
			limit: 1000
		}),
		intake: await setups.intake(ctx, params.initiative),
		chosen: url.searchParams.get('storyteller') ?? '',
		kind: url.searchParams.get('kind') ?? 'interview',
		newStorytellerId: ctx.newId()
	}));

export const actions: Actions = {
	default: async ({ locals: { ctx }, params: { initiative }, request }) => {
		const values = valuesOf(await request.formData());
		const made = await attempt(values, async () => {
			await setups.checkIntake(ctx, initiative);
			const { title, kind, visit } = values;
			const story = { title, kind, facts: visit ? { visits: [visit] } : undefined };
			// Before anybody is added: a mistake in the story must not leave a young person behind.
			parse(newStory, { ...story, storytellerId: values.newStorytellerId });
			const storytellerId = await storytellerOf(ctx, initiative, values);
			return stories.create(ctx, initiative, { ...story, storytellerId });
		});
		if (!made.ok) {
			return made.failure;
		}
		const { id } = made.value.item;
		redirect(303, resolve('/(app)/i/[initiative]/stories/[id]/edit', { initiative, id }));
	}
};

async function storytellerOf(ctx: Context, initiative: string, values: Record<string, string>) {
	if (values.storytellerId !== someone) {
		return values.storytellerId || undefined;
	}
	// The id comes with the form: sent twice, it makes one person.
	const { newStorytellerId: id, secretName, ageBand, area } = values;
	const made = await storytellers.create(ctx, initiative, { id, secretName, ageBand, area });
	return made.item.id;
}
