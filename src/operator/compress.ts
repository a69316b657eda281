/** Compresses pages and JSON on the way out. Files of the build are compressed ahead; event streams must not wait. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { constants } from 'node:zlib';
import compression from 'compression';

type Middleware = (req: IncomingMessage, res: ServerResponse, next: () => void) => void;

/** Brotli at a quality that costs little on each answer, or gzip where brotli is not taken. */
export const compress = compression({
	filter: (_, res) =>
		/^(text\/(?!event-stream)|application\/(.+\+)?(json|xml|javascript))/.test(typeOf(res)),
	brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }
}) as unknown as Middleware;

function typeOf(res: Pick<ServerResponse, 'getHeader'>): string {
	return String(res.getHeader('content-type') ?? '');
}
