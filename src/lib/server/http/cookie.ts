/** Names of the cookies, and what a request carries. */
import type { Credentials } from '../auth/actor';

/** `__Host-` binds the cookie to this host over https; plain http (localhost) cannot have it. */
export function sessionCookie(origin: string): string {
	return origin.startsWith('https:') ? '__Host-session' : 'session';
}

export function visitCookie(origin: string): string {
	return origin.startsWith('https:') ? '__Host-visit' : 'visit';
}

/** Stands on a young person's own device, which then remembers the card. */
export function placeCookie(origin: string): string {
	return origin.startsWith('https:') ? '__Host-place' : 'place';
}

export function guestCookie(origin: string): string {
	return origin.startsWith('https:') ? '__Host-guest' : 'guest';
}

/** How long a cookie of an adult's session lives in the browser; the server ends it earlier if need be. */
export const cookieOptions = { path: '/', httpOnly: true, sameSite: 'lax' } as const;

/** The part of a request event that matters here. */
export interface Asked {
	request: Request;
	cookies: { get(name: string): string | undefined };
	route: { id: string | null };
	params: Partial<Record<string, string>>;
}

/**
 * The credentials of a request. The young person's pages ask with the card alone and a partner page with its link
 * alone, so that an adult who is signed in on the same device does not act there with more rights than the page shows.
 * At a kiosk nobody is anybody.
 */
export function credentialsOf(event: Asked, origin: string): Credentials {
	const session = event.cookies.get(sessionCookie(origin));
	const visit = event.cookies.get(visitCookie(origin));
	const route = event.route.id;
	const authorization = event.request.headers.get('authorization') ?? '';
	const bearer = /^Bearer (\S+)$/i.exec(authorization)?.[1];
	if (route?.startsWith('/(partner)/pledge/')) {
		return { pledgeLink: event.params.token };
	}
	if (route?.startsWith('/(partner)')) {
		return { partnerLink: event.params.token };
	}
	if (route?.startsWith('/(kiosk)')) {
		return {};
	}
	if (route?.startsWith('/(voice)')) {
		return { visit };
	}
	const guest = event.cookies.get(guestCookie(origin));
	if (route?.startsWith('/(guest)')) {
		return { guest };
	}
	if (session || bearer) {
		return { bearer, session };
	}
	return guest && route?.startsWith('/api/v1/walls/') ? { guest } : { visit };
}
