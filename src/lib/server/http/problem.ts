/** Errors on the wire: `application/problem+json` (RFC 9457) in the caller's language. */
import { isDomainError, type DomainError } from '$lib/domain/error';
import { errorText } from '$lib/i18n/error-text';
import { statusOf } from './status';

/** The answer for an error. What has no name is a fault of ours: it is logged, and the caller learns only that. */
export function problem(error: unknown, locale: 'da' | 'en'): Response {
	if (!isDomainError(error)) {
		console.error(error);
		return respond(500, {
			type: 'about:blank',
			title: errorText('unavailable', {}, locale),
			status: 500,
			name: 'internal'
		});
	}
	const status = statusOf(error.reason);
	return respond(status, { ...body(error, locale), status }, retryAfter(error));
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
