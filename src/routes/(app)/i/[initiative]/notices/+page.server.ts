import { can } from '$lib/domain/access/policy';
import * as notices from '$lib/server/service/notice';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, params, parent }) =>
	loaded(async () => {
		const { initiative } = await parent();
		const mayAnswer = can(ctx.actor, 'notice.list', { initiativeId: initiative.id });
		return {
			...(await notices.mineIn(ctx, params.initiative)),
			queue: mayAnswer ? await notices.list(ctx, params.initiative) : null,
			newId: ctx.newId()
		};
	});

export const actions: Actions = {
	give: async ({ locals: { ctx }, params, request }) => {
		const values = valuesOf(await request.formData());
		const { id, kind, words } = values;
		const about = aboutIn(values.about);
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

/** A thing as the form names it: `wall:<id>`; nothing chosen is none. */
function aboutIn(chosen = '') {
	const [kind, id] = chosen.split(':');
	return id ? { kind, id } : null;
}
