/** One span of bytes, as players ask for it (RFC 9110, 14). */

/** From `from` to `to`, end exclusive. */
export interface Span {
	from: number;
	to: number;
}

/**
 * What `Range` asks for of so many bytes: the whole when it asks for nothing that we know (another unit, several spans),
 * `unsatisfiable` when it lies behind the end.
 */
export function spanOf(header: string | null, bytes: number): Span | undefined | 'unsatisfiable' {
	const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
	if (first === undefined || last === undefined || (first === '' && last === '')) {
		return undefined;
	}
	if (first === '') {
		const length = Number(last);
		return length === 0 || bytes === 0
			? 'unsatisfiable'
			: { from: Math.max(0, bytes - length), to: bytes };
	}
	const from = Number(first);
	const to = last === '' ? bytes : Math.min(bytes, Number(last) + 1);
	if (last !== '' && Number(last) < from) {
		return undefined;
	}
	return from < bytes ? { from, to } : 'unsatisfiable';
}

/** A file as an answer: all of it, the span that was asked for (206), or the news that there is none (416). */
export function fileAnswer(
	{ type, bytes, open }: { type: string; bytes: number; open: (span: Span) => ReadableStream },
	range: string | null
): Response {
	const span = spanOf(range, bytes);
	const common = {
		'accept-ranges': 'bytes',
		'cache-control': 'private, no-store',
		'content-type': type,
		// Shown in the page, under no name: an original name gives date and time away.
		'content-disposition': 'inline'
	};
	if (span === 'unsatisfiable') {
		return new Response(null, {
			status: 416,
			headers: { ...common, 'content-range': `bytes */${bytes}` }
		});
	}
	const { from, to } = span ?? { from: 0, to: bytes };
	return new Response(open({ from, to }), {
		status: span ? 206 : 200,
		headers: {
			...common,
			'content-length': String(to - from),
			...(span && { 'content-range': `bytes ${from}-${to - 1}/${bytes}` })
		}
	});
}
