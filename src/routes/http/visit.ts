/** A young person's or a guardian's visit: the cookie that the card gives, for this browser window alone. */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { resolve } from '$app/paths';
import { cookieOptions, visitCookie } from '$lib/server/http/cookie';

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

/** Sends whoever has no card in hand to where the code is typed. @returns the young person's id */
export function visitor({ locals }: Pick<RequestEvent, 'locals'>): string {
	const { actor } = locals.ctx;
	if (actor.kind !== 'young') {
		redirect(303, resolve('/(voice)/card'));
	}
	return actor.storytellerId;
}

/** As {@link visitor}, for the guardian. @returns the id of the young person whose guardian it is */
export function guardianOf({ locals }: Pick<RequestEvent, 'locals'>): string {
	const { actor } = locals.ctx;
	if (actor.kind !== 'guardian') {
		redirect(303, resolve('/(voice)/card'));
	}
	return actor.storytellerId;
}
