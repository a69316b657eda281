import { redirect } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import * as accounts from '$lib/server/service/account';
import * as sessions from '$lib/server/service/session';
import { attempt, valuesOf } from '$routes/http/action';
import { callerOf, hasLocale, keepLocale, keepSession, ownPath } from '$routes/http/session';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx }, url }) => {
	if (!(await accounts.isSetUp(ctx))) {
		redirect(303, resolve('/setup'));
	}
	if (ctx.actor.kind === 'user') {
		redirect(303, ownPath(url.searchParams.get('to'), resolve('/')));
	}
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, request, url, cookies } = event;
		const values = valuesOf(await request.formData());
		const signedIn = await attempt(values, () =>
			sessions.signIn(locals.ctx, values, callerOf(event), locals.sessionId)
		);
		if (!signedIn.ok) {
			return signedIn.failure;
		}
		keepSession(event, signedIn.value.token);
		if (!hasLocale(cookies)) {
			keepLocale(cookies, signedIn.value.locale, locals.ctx.origin);
		}
		redirect(303, ownPath(url.searchParams.get('to'), resolve('/')));
	}
};
