import { redirect } from '@sveltejs/kit';
import { isLocale } from '$lib/i18n/paraglide/runtime';
import * as accounts from '$lib/server/service/account';
import { keepLocale, ownPath } from '$routes/http/session';
import type { RequestHandler } from './$types';

/** Chooses the language, for the account too, and goes back to the page; only paths of our own are followed. */
export const POST: RequestHandler = async ({ request, cookies, locals: { ctx } }) => {
	const form = await request.formData();
	const locale = form.get('locale');
	if (isLocale(locale)) {
		keepLocale(cookies, locale, ctx.origin);
		if (ctx.actor.kind === 'user') {
			await accounts.change(ctx, { locale });
		}
	}
	redirect(303, ownPath(String(form.get('back') ?? ''), '/'));
};
