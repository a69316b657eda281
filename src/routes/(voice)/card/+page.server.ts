import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as cards from '$lib/server/service/card';
import { attempt, valuesOf } from '$routes/http/action';
import { keepVisit } from '$routes/http/visit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx }, url }) => {
	if (ctx.actor.kind === 'young') {
		redirect(303, resolve('/(voice)/my'));
	}
	if (ctx.actor.kind === 'guardian') {
		redirect(303, resolve('/(voice)/guardian'));
	}
	return { isClosed: url.searchParams.has('closed') };
};

export const actions: Actions = {
	default: async (event) => {
		const values = valuesOf(await event.request.formData());
		const visit = await attempt(values, () =>
			cards.signIn(event.locals.ctx, values.code ?? '', event.getClientAddress())
		);
		if (!visit.ok) {
			return visit.failure;
		}
		keepVisit(event, visit.value.token);
		const isGuardian = visit.value.holder === 'guardian';
		redirect(303, resolve(isGuardian ? '/(voice)/guardian' : '/(voice)/my'));
	}
};
