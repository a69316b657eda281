import { describe, expect, it } from 'vitest';
import { outcome } from '$tests/support/context';
import { readBytes } from './body';

/** A body of as many parts of ten bytes; `isCut` once nobody wants the rest of it. */
function aBody(parts: number) {
	const state = { left: parts, isCut: false };
	const stream = new ReadableStream<Uint8Array>({
		pull(controller) {
			if (state.left-- > 0) controller.enqueue(new Uint8Array(10).fill(65));
			else controller.close();
		},
		cancel() {
			state.isCut = true;
		}
	});
	const init = { method: 'POST', body: stream, duplex: 'half' } as RequestInit;
	return { state, request: new Request('http://localhost/', init) };
}

describe('the bytes of a request', () => {
	it('are read up to the limit', async () => {
		expect(await readBytes(aBody(3).request, 30)).toEqual(Buffer.alloc(30, 'A'));
	});

	it('beyond the limit are refused once they have all come, so that the sender hears it', async () => {
		const { state, request } = aBody(50);
		expect(await outcome(readBytes(request, 30))).toBe('body_too_large');
		expect(state).toEqual({ left: -1, isCut: false });
	});
});
