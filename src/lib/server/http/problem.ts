/** Errors on the wire: `application/problem+json` (RFC 9457) in the caller's language. */
import { isDomainError, type DomainError } from '$lib/domain/error';
import { errorText } from '$lib/i18n/error-text';
import { statusOf } from './status';

/** The answer for an error. What has no name is a fault of ours: it is logged, and the caller learns only that. */
export function problem(error: unknown, locale: 'da' | 'en'): Response {
	const content = problemOf(error, locale);
	const headers = isDomainError(error) ? retryAfter(error) : {};
	return respond(content.status, content, headers);
}

/** The body of that answer alone, for one operation among many. */
export function problemOf(error: unknown, locale: 'da' | 'en') {
	if (!isDomainError(error)) {
		console.error(error);
		const title = errorText('unavailable', {}, locale);
		return { type: 'about:blank', title, status: 500, name: 'internal' };
	}
	return { ...body(error, locale), status: statusOf(error.reason) };
}

function body(error: DomainError, locale: 'da' | 'en') {
	const { reason, field, data } = error;
	return {
		type: 'about:blank',
		title: errorText(reason, data, locale),
		name: reason,
		...(field && { field }),
		...data
	};
}

function retryAfter({ data }: DomainError): Record<string, string> {
	return typeof data.retryAfter === 'number' ? { 'retry-after': String(data.retryAfter) } : {};
}

function respond(status: number, content: object, headers: Record<string, string> = {}): Response {
	return new Response(JSON.stringify(content), {
		status,
		headers: { 'content-type': 'application/problem+json', ...headers }
	});
}
