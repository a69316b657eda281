import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { nextQuestion, questions } from '$lib/domain/initiative/participation-part';
import * as own from '$lib/server/service/own-participation';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import { visitor } from '$routes/http/visit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	visitor(event);
	const check = await loaded(() => own.mine(event.locals.ctx));
	if (!check) {
		redirect(303, resolve('/(voice)/my'));
	}
	const asked = event.url.searchParams.get('part');
	const isDone = event.url.searchParams.has('done');
	const part = questions.find((one) => one === asked) ?? questions[0];
	return { check, part: isDone ? null : part };
};

export const actions: Actions = {
	default: async (event) => {
		visitor(event);
		const values = valuesOf(await event.request.formData());
		const said = await attempt(values, () => own.answer(event.locals.ctx, values.id ?? '', values));
		if (!said.ok) {
			return said.failure;
		}
		const next = nextQuestion(questions.find((one) => one === values.part));
		redirect(303, `${resolve('/(voice)/my/participation')}?${next ? `part=${next}` : 'done'}`);
	}
};
