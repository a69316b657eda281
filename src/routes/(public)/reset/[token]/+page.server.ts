import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { isDomainError } from '$lib/domain/error';
import * as passwords from '$lib/server/service/password';
import { attempt, valuesOf } from '$routes/http/action';
import { callerOf, keepSession } from '$routes/http/session';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => {
	try {
		await passwords.look(ctx, params.token);
		return { works: true };
	} catch (error) {
		if (isDomainError(error, 'link_invalid')) {
			return { works: false };
		}
		throw error;
	}
};

export const actions: Actions = {
	default: async (event) => {
		const values = valuesOf(await event.request.formData());
		const set = await attempt(values, () =>
			passwords.reset(event.locals.ctx, event.params.token, values, callerOf(event))
		);
		if (!set.ok) {
			return set.failure;
		}
		keepSession(event, set.value);
		redirect(303, resolve('/'));
	}
};
