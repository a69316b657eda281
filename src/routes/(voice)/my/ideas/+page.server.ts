import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as comments from '$lib/server/service/opportunity-comment';
import * as dots from '$lib/server/service/opportunity-dot';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import { visitor } from '$routes/http/visit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	visitor(event);
	const ideas = await loaded(() => dots.mine(event.locals.ctx));
	if (ideas.length === 0) {
		redirect(303, resolve('/(voice)/my'));
	}
	return { ideas };
};

export const actions: Actions = {
	weigh: async (event) => {
		visitor(event);
		const values = valuesOf(await event.request.formData());
		const placed = await attempt(values, () =>
			dots.place(event.locals.ctx, values.opportunityId ?? '', values)
		);
		return placed.ok ? { weighed: values.opportunityId } : placed.failure;
	},
	comment: async (event) => {
		visitor(event);
		const values = valuesOf(await event.request.formData());
		const said = await attempt(values, () =>
			comments.create(event.locals.ctx, values.opportunityId ?? '', { text: values.text })
		);
		return said.ok ? { commented: values.opportunityId } : said.failure;
	},
	uncomment: async (event) => {
		visitor(event);
		const values = valuesOf(await event.request.formData());
		const taken = await attempt(values, () =>
			comments.remove(event.locals.ctx, values.commentId ?? '')
		);
		return taken.ok ? { uncommented: values.commentId } : taken.failure;
	}
};
