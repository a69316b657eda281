import { describe, expect, it } from 'vitest';
import { fileAnswer, spanOf } from './range';

const content = Buffer.from('0123456789');
const file = {
	type: 'audio/wav',
	bytes: content.length,
	open: ({ from, to }: { from: number; to: number }) =>
		new Blob([content.subarray(from, to)]).stream()
};

describe('a range of bytes', () => {
	it.each([
		['bytes=0-3', '0123', 'bytes 0-3/10'],
		['bytes=4-', '456789', 'bytes 4-9/10'],
		['bytes=-3', '789', 'bytes 7-9/10'],
		['bytes=8-100', '89', 'bytes 8-9/10'],
		['bytes=-100', '0123456789', 'bytes 0-9/10']
	])('%s is answered with 206', async (range, wanted, said) => {
		const answer = fileAnswer(file, range);
		expect(answer.status).toBe(206);
		expect(answer.headers.get('content-range')).toBe(said);
		expect(answer.headers.get('content-length')).toBe(String(wanted.length));
		expect(await answer.text()).toBe(wanted);
	});

	it.each([null, 'bytes=', 'bytes=-', 'bytes=5-2', 'bytes=0-1,4-5', 'lines=0-3', 'bytes=x-y'])(
		'%s is answered with the whole',
		async (range) => {
			const answer = fileAnswer(file, range);
			expect([answer.status, await answer.text()]).toEqual([200, '0123456789']);
			expect(answer.headers.get('accept-ranges')).toBe('bytes');
		}
	);

	it.each(['bytes=10-', 'bytes=100-200', 'bytes=-0'])('%s lies behind the end: 416', (range) => {
		const answer = fileAnswer(file, range);
		expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */10']);
	});

	it('is never kept by anybody on the way, nor shown under a name', () => {
		const { headers } = fileAnswer(file, null);
		expect(headers.get('cache-control')).toBe('private, no-store');
		expect(headers.get('content-disposition')).toBe('inline');
	});

	it('of nothing has no span', () => {
		expect(spanOf('bytes=0-0', 0)).toBe('unsatisfiable');
	});
});
