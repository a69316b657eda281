/** The part of SvelteKit's request event that handlers, loads and actions touch, made by hand. */
import type { RequestEvent } from '@sveltejs/kit';
import type { Context } from '$lib/server/context';

export interface Ask {
	method?: string;
	/** The route's id, such as `/api/v1/stories/[id]`. */
	route: string;
	params?: Record<string, string>;
	/** JSON for the API, fields for a form. */
	body?: object;
	form?: Record<string, string>;
	search?: string;
}

/** An event for one route. Cookies are kept in memory; nothing leaves the process. */
export function aRequest(ctx: Context, ask: Ask): RequestEvent {
	const { method = 'GET', route, params = {}, search = '' } = ask;
	const path = route
		.replace(/\/\([^)]+\)/g, '')
		.replace(/\[([^\]]+)\]/g, (_, name: string) => params[name] ?? name);
	const url = new URL(`${ctx.origin}${path || '/'}${search}`);
	const jar = new Map<string, string>();
	const event = {
		request: new Request(url, { method, ...bodyOf(ask) }),
		url,
		params,
		route: { id: route },
		locals: { ctx },
		cookies: {
			get: (name: string) => jar.get(name),
			getAll: () => [],
			set: (name: string, value: string) => void jar.set(name, value),
			delete: (name: string) => void jar.delete(name),
			serialize: () => ''
		},
		getClientAddress: () => '192.0.2.1',
		setHeaders: () => undefined,
		fetch: () => Promise.reject(new Error('A handler asked the network.')),
		depends: () => undefined,
		untrack: <T>(work: () => T) => work(),
		isDataRequest: false,
		isSubRequest: false,
		platform: undefined
	};
	return event as unknown as RequestEvent;
}

function bodyOf({ method = 'GET', body, form }: Ask): RequestInit {
	if (form) {
		return { body: new URLSearchParams(form) };
	}
	return method === 'GET' || method === 'DELETE'
		? {}
		: { body: JSON.stringify(body ?? {}), headers: { 'content-type': 'application/json' } };
}
