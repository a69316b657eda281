/** A guest's visit to a wall: the cookie that the code gives, for this browser window alone. */
import type { RequestEvent } from '@sveltejs/kit';
import { cookieOptions, guestCookie } from '$lib/server/http/cookie';

/** No age: it ends with the window, and on the server when the wall's door closes. */
export function keepGuest({ cookies, locals }: RequestEvent, token: string): void {
	const { origin } = locals.ctx;
	const secure = origin.startsWith('https:');
	cookies.set(guestCookie(origin), token, { ...cookieOptions, secure });
}

/** What the code gave, whether its holder was let in or waits at the door. */
export function guestToken({ cookies, locals }: RequestEvent): string | undefined {
	return cookies.get(guestCookie(locals.ctx.origin));
}

export function dropGuest({ cookies, locals }: RequestEvent): void {
	const { origin } = locals.ctx;
	const secure = origin.startsWith('https:');
	cookies.delete(guestCookie(origin), { ...cookieOptions, secure });
}
