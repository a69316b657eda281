import * as accounts from '$lib/server/service/account';
import * as passwords from '$lib/server/service/password';
import * as sessions from '$lib/server/service/session';
import { attempt, load as loaded, valuesOf } from '$routes/http/action';
import { callerOf, keepLocale, keepSession } from '$routes/http/session';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { ctx, sessionId } }) => {
	const { user } = await loaded(() => accounts.read(ctx));
	const mine = await loaded(() => sessions.list(ctx));
	return {
		account: { name: user.name, email: user.email, locale: user.locale },
		sessions: mine.map((session) => ({ ...session, isHere: session.id === sessionId }))
	};
};

export const actions: Actions = {
	profile: async ({ locals: { ctx }, request, cookies }) => {
		const values = valuesOf(await request.formData());
		const changed = await attempt(values, () => accounts.change(ctx, values));
		if (!changed.ok) {
			return changed.failure;
		}
		keepLocale(cookies, changed.value.locale, ctx.origin);
		return { saved: true };
	},
	password: async (event) => {
		const values = valuesOf(await event.request.formData());
		const changed = await attempt(values, () =>
			passwords.change(event.locals.ctx, values, callerOf(event))
		);
		if (!changed.ok) {
			return changed.failure;
		}
		keepSession(event, changed.value);
		return { passwordChanged: true };
	},
	revoke: async ({ locals: { ctx }, request }) => {
		const { id = '' } = valuesOf(await request.formData());
		await loaded(() => sessions.revoke(ctx, id));
	},
	revokeOthers: async ({ locals: { ctx, sessionId } }) => {
		await loaded(() => sessions.revokeOthers(ctx, sessionId));
	}
};
