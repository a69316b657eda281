import * as memos from '$lib/server/service/memo';
import * as stories from '$lib/server/service/story';
import * as tags from '$lib/server/service/tag';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

const pageSize = 50;
const fields = ['kind', 'author', 'story', 'tag', 'q', 'from', 'to'] as const;

export const load: PageServerLoad = ({ locals: { ctx }, params: { initiative }, url }) =>
	loaded(async () => {
		const asked = url.searchParams;
		const filter = Object.fromEntries(fields.map((field) => [field, asked.get(field) ?? '']));
		const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));
		const after = asked.get('after') ?? undefined;
		const [found, authors, told, codebook] = await Promise.all([
			memos.list(ctx, initiative, given, { after, limit: pageSize }),
			memos.authors(ctx, initiative),
			stories.titles(ctx, initiative),
			tags.codebook(ctx, initiative)
		]);
		return {
			found,
			authors,
			filter: filter as Record<(typeof fields)[number], string>,
			stories: told,
			tags: codebook.map(({ id, name, family }) => ({ id, name, family })),
			newId: ctx.newId()
		};
	});

export const actions: Actions = {
	create: async ({ locals: { ctx }, request }) => {
		const { id = '', text = '', story = '', tag = '' } = valuesOf(await request.formData());
		const made = await attempt({ text }, () =>
			story ? memos.onStory(ctx, story, { id, text }) : memos.onTag(ctx, tag, { id, text })
		);
		return made.ok ? undefined : made.failure;
	},
	change: async ({ locals: { ctx }, request }) => {
		const { id = '', text = '', version = '' } = valuesOf(await request.formData());
		const changed = await attempt({ id, text }, () =>
			memos.change(ctx, id, { text }, Number(version))
		);
		return changed.ok ? undefined : changed.failure;
	},
	remove: async ({ locals: { ctx }, request }) => {
		const { id = '' } = valuesOf(await request.formData());
		const gone = await attempt({ id }, () => memos.remove(ctx, id));
		return gone.ok ? undefined : gone.failure;
	}
};
