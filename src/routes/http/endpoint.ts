/** What all API endpoints share: JSON in, JSON out, problems in the caller's language, `If-Match`, cursors. */
import type { RequestEvent } from '@sveltejs/kit';
import { DomainError } from '$lib/domain/error';
import { parse, whole } from '$lib/domain/text/input';
import type { Context } from '$lib/server/context';
import { problem } from '$lib/server/http/problem';

type Answer = Response | object | void;

/**
 * Wraps an endpoint. An object becomes JSON with status 200; nothing becomes 204; a Response is passed on.
 *
 * @example export const GET = endpoint(({ ctx, params }) => stories.read(ctx, params.id));
 */
export function endpoint<E extends RequestEvent>(
	answer: (event: E & { ctx: Context }) => Answer | Promise<Answer>
) {
	return async (event: E): Promise<Response> => {
		const { ctx } = event.locals;
		try {
			const result = await answer(Object.assign(event, { ctx }));
			if (result instanceof Response) {
				return result;
			}
			return result ? Response.json(result) : new Response(null, { status: 204 });
		} catch (error) {
			return problem(error, ctx.locale);
		}
	};
}

/** 201 for what was made now, 200 for what was there already with the same content. */
export function created(result: { isNew: boolean; item: object }): Response {
	return Response.json(result.item, { status: result.isNew ? 201 : 200 });
}

/** The version in `If-Match: "<version>"`, or undefined when the caller does not care. */
export function ifMatch({ request }: RequestEvent): number | undefined {
	const header = request.headers.get('if-match');
	if (header === null || header === '*') {
		return undefined;
	}
	const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim())?.[1];
	if (!version) {
		throw new DomainError('invalid', {}, 'If-Match');
	}
	return Number(version);
}

/** `?preview=yes`: what would happen is told, and nothing is saved. */
export const isPreview = (url: URL): boolean => url.searchParams.get('preview') === 'yes';

/** `?after=<cursor>&limit=<1..200>`; 50 unless told. */
export function pageOf({ url }: RequestEvent): { after: string | undefined; limit: number } {
	const limit = parse(whole(1, 200), url.searchParams.get('limit') ?? 50);
	return { after: url.searchParams.get('after') ?? undefined, limit };
}

/** A page of a list: `next` is the cursor of the following one, or null. Items are in the order of their ids. */
export function listOf<T extends { id: string }>(items: T[], page: { limit: number }) {
	return { items, next: items.length === page.limit ? (items.at(-1)?.id ?? null) : null };
}
