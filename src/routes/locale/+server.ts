import { redirect } from '@sveltejs/kit';
import { cookieName, isLocale } from '$lib/i18n/paraglide/runtime';
import type { RequestHandler } from './$types';

const year = 365 * 24 * 60 * 60;

/** Chooses the language and goes back to the page; only paths of our own are followed. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const form = await request.formData();
	const locale = form.get('locale');
	if (isLocale(locale)) {
		cookies.set(cookieName, locale, {
			path: '/',
			maxAge: year,
			httpOnly: false,
			sameSite: 'lax',
			secure: url.protocol === 'https:'
		});
	}
	const back = new URL(String(form.get('back') ?? '/'), url);
	redirect(303, back.origin === url.origin ? back.pathname + back.search : '/');
};
