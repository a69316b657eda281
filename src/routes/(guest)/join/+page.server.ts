import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as guests from '$lib/server/service/wall-guest';
import { attempt, valuesOf } from '$routes/http/action';
import { keepGuest } from '$routes/http/guest';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { ctx } }) => {
	if (ctx.actor.kind === 'guest') {
		redirect(303, resolve('/(guest)/join/wall'));
	}
};

export const actions: Actions = {
	default: async (event) => {
		const values = valuesOf(await event.request.formData());
		const joined = await attempt(values, () =>
			guests.join(event.locals.ctx, values, event.getClientAddress())
		);
		if (!joined.ok) {
			return joined.failure;
		}
		keepGuest(event, joined.value.token);
		redirect(303, resolve('/(guest)/join/wall'));
	}
};
