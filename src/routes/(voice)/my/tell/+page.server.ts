import { fail } from '@sveltejs/kit';
import * as own from '$lib/server/service/own-contribution';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import { visitor } from '$routes/http/visit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	visitor(event);
	const { ctx } = event.locals;
	const about = aboutIn(event.url);
	return {
		...(await loaded(() => own.asked(ctx, about))),
		...about,
		id: ctx.newId(),
		isStopped: event.url.searchParams.has('stopped')
	};
};

export const actions: Actions = {
	default: async (event) => {
		visitor(event);
		const form = await event.request.formData();
		const { id, hasMedia } = valuesOf(form);
		const answers = form.getAll('answers').map(String);
		const note = {
			...{ id, answers, uses: form.getAll('uses'), hasMedia: hasMedia === 'yes' },
			...aboutIn(event.url)
		};
		const told = await attempt({}, () => own.create(event.locals.ctx, note));
		if (!told.ok) {
			const { name, field } = told.failure.data;
			return fail(told.failure.status, { name, field, answers });
		}
		return { told: true };
	}
};

/** The insight whose wording it answers, or an idea of their own; neither for something new. */
function aboutIn({ searchParams }: URL): own.OwnAbout & { isIdea: boolean } {
	return { insightId: searchParams.get('check') ?? undefined, isIdea: searchParams.has('idea') };
}
