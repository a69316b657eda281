/** A young person's or a guardian's visit: the cookie that the card gives, for this browser window alone. */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import type { Guardian } from '$lib/domain/consent/custody';
import { cookieOptions, placeCookie, visitCookie } from '$lib/server/http/cookie';

/** Hands the browser its visit. No age: it ends with the window, and on the server after two hours. */
export function keepVisit({ cookies, locals }: RequestEvent, token: string): void {
	const { origin } = locals.ctx;
	const secure = origin.startsWith('https:');
	cookies.set(visitCookie(origin), token, { ...cookieOptions, secure });
}

/** Takes the visit from the browser. @returns its token, if there was one */
export function dropVisit({ cookies, locals }: RequestEvent): string | undefined {
	const { origin } = locals.ctx;
	const name = visitCookie(origin);
	const token = cookies.get(name);
	cookies.delete(name, { ...cookieOptions, secure: origin.startsWith('https:') });
	return token;
}

/** As long as the server remembers a card on a device that nobody opens; in seconds. */
const remembered = 180 * 24 * 3_600;

/** What the young person's browser holds: the visit, and where a PIN was chosen the device's own secret. */
export function heldBy({ cookies, locals }: Pick<RequestEvent, 'cookies' | 'locals'>) {
	const { origin } = locals.ctx;
	return {
		visit: cookies.get(visitCookie(origin)) ?? '',
		device: cookies.get(placeCookie(origin)) ?? ''
	};
}

/** The device remembers the card from now on, and anew with each time that the PIN opens it. */
export function keepDevice({ cookies, locals }: RequestEvent, secret: string): void {
	const { origin } = locals.ctx;
	const secure = origin.startsWith('https:');
	cookies.set(placeCookie(origin), secret, { ...cookieOptions, secure, maxAge: remembered });
}

/** Takes from the browser that it remembers a card. */
export function dropDevice({ cookies, locals }: RequestEvent): void {
	const { origin } = locals.ctx;
	const secure = origin.startsWith('https:');
	cookies.delete(placeCookie(origin), { ...cookieOptions, secure });
}

/** Sends whoever has no card in hand to where the code is typed. @returns the young person's id */
export function visitor({ locals }: Pick<RequestEvent, 'locals'>): string {
	const { actor } = locals.ctx;
	if (actor.kind !== 'young') {
		redirect(303, resolve('/(voice)/card'));
	}
	return actor.storytellerId;
}

/** As {@link visitor}, for a guardian. @returns which one of which young person */
export function guardianOf({ locals }: Pick<RequestEvent, 'locals'>): {
	storytellerId: string;
	as: Guardian;
} {
	const { actor } = locals.ctx;
	if (actor.kind !== 'guardian') {
		redirect(303, resolve('/(voice)/card'));
	}
	return actor;
}
