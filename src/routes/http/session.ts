/** Signing a browser in and out: the cookie, where it comes from, and where it goes next. */
import type { Cookies, RequestEvent } from '@sveltejs/kit';
import { cookieName } from '$lib/i18n/paraglide/runtime';
import { cookieOptions, sessionCookie } from '$lib/server/http/cookie';
import type { Caller } from '$lib/server/service/account';

const sixtyDays = 60 * 24 * 60 * 60;
const year = 365 * 24 * 60 * 60;

/** Hands the browser its session. */
export function keepSession({ cookies, locals }: RequestEvent, token: string): void {
	const { origin } = locals.ctx;
	const secure = origin.startsWith('https:');
	cookies.set(sessionCookie(origin), token, { ...cookieOptions, secure, maxAge: sixtyDays });
}

export function dropSession({ cookies, locals }: RequestEvent): void {
	const { origin } = locals.ctx;
	const secure = origin.startsWith('https:');
	cookies.delete(sessionCookie(origin), { ...cookieOptions, secure });
}

/** @param origin the public address of the install */
export function keepLocale(cookies: Cookies, locale: 'da' | 'en', origin: string): void {
	const secure = origin.startsWith('https:');
	cookies.set(cookieName, locale, {
		path: '/',
		maxAge: year,
		httpOnly: false,
		sameSite: 'lax',
		secure
	});
}

/** The language that this browser chose, if it did. */
export function hasLocale(cookies: Cookies): boolean {
	return cookies.get(cookieName) !== undefined;
}

export function callerOf({ request, getClientAddress }: RequestEvent): Caller {
	return { address: getClientAddress(), userAgent: request.headers.get('user-agent') ?? '' };
}

/** Where to go after signing in: a path of our own, or `fallback`. */
export function ownPath(to: string | null | undefined, fallback: string): string {
	const base = 'http://own.invalid';
	if (!to?.startsWith('/') || !URL.canParse(to, base)) {
		return fallback;
	}
	const url = new URL(to, base);
	// `/.//example.org` is a path of ours that a browser would read as another site.
	const isOurs = url.origin === base && !url.pathname.startsWith('//');
	return isOurs ? url.pathname + url.search + url.hash : fallback;
}
