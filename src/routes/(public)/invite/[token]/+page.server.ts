import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { isDomainError } from '$lib/domain/error';
import { getLocale } from '$lib/i18n/paraglide/runtime';
import * as invitations from '$lib/server/service/invitation';
import { attempt, valuesOf } from '$routes/http/action';
import { callerOf, keepSession } from '$routes/http/session';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, params }) => {
	try {
		const invitation = await invitations.look(ctx, params.token);
		return { invitation, you: ctx.actor.kind === 'user' ? ctx.actor.name : null };
	} catch (error) {
		if (isDomainError(error, 'link_invalid') || isDomainError(error, 'link_used')) {
			return { invitation: null, you: null };
		}
		throw error;
	}
};

export const actions: Actions = {
	accept: async (event) => {
		const { locals, params, request } = event;
		const values = valuesOf(await request.formData());
		const input = { ...values, locale: getLocale() };
		const accepted = await attempt(values, () =>
			invitations.accept(locals.ctx, params.token, input, callerOf(event))
		);
		if (!accepted.ok) {
			return accepted.failure;
		}
		keepSession(event, accepted.value.session);
		redirect(303, resolve('/(app)/i/[initiative]', { initiative: accepted.value.slug }));
	},
	join: async ({ locals: { ctx }, params }) => {
		const joined = await attempt({}, () => invitations.join(ctx, params.token));
		if (!joined.ok) {
			return joined.failure;
		}
		redirect(303, resolve('/(app)/i/[initiative]', { initiative: joined.value.slug }));
	}
};
