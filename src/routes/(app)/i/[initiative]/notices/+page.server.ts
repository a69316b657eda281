import { can } from '$lib/domain/access/policy';
import * as notices from '$lib/server/service/notice';
import { aboutIn } from '$lib/ui/notice/queue';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import { thingIn } from '$routes/http/chosen-thing';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params, parent, request, url }) =>
	loaded(async () => {
		const { initiative } = await parent();
		const mayAnswer = can(ctx.actor, 'notice.list', { initiativeId: initiative.id });
		return {
			...(await notices.mineIn(ctx, params.initiative)),
			queue: mayAnswer ? await notices.list(ctx, params.initiative) : null,
			/** The one that a link names: it stands open. */
			opened: url.searchParams.get('open'),
			about: aboutOn(request.headers.get('referer')),
			newId: ctx.newId()
		};
	});

export const actions: Actions = {
	give: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const { id, kind, words } = values;
		const about = thingIn(values.about);
		const given = await attempt(values, () =>
			notices.createIn(ctx, params.initiative, { id, kind, words, about })
		);
		return given.ok ? { given: true } : given.failure;
	},
	answer: async ({ locals: { ctx }, request }) => {
		const values = valuesOf(await request.formData());
		const { id = '', text } = values;
		const said = await attempt(values, () => notices.answer(ctx, id, { text }));
		return said.ok ? { answered: true } : said.failure;
	}
};

/** The thing that one had open before, when it was one. */
function aboutOn(before: string | null): string {
	return before && URL.canParse(before) ? aboutIn(new URL(before).pathname) : '';
}
