import * as moderation from '$lib/server/service/moderation';
import { attempt, load as loaded } from '$routes/http/action';
import { visitor } from '$routes/http/visit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	visitor(event);
	return { note: await loaded(() => moderation.own(event.locals.ctx, event.params.id)) };
};

export const actions: Actions = {
	default: async (event) => {
		visitor(event);
		const form = await event.request.formData();
		const input = { answers: form.getAll('answers').map(String) };
		const values = Object.fromEntries(input.answers.map((answer, at) => [`answers.${at}`, answer]));
		const changed = await attempt(values, () =>
			moderation.change(event.locals.ctx, event.params.id, input)
		);
		return changed.ok ? { isChanged: true } : changed.failure;
	}
};
