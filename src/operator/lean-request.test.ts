import { describe, expect, it } from 'vitest';
import { LeanRequest } from './lean-request';

describe('a lean request', () => {
	it('has the signal that it was made with, and one of its own without', () => {
		const left = new AbortController();
		const request = new LeanRequest('http://traad.example/', { signal: left.signal });
		expect(request.signal).toBe(left.signal);
		left.abort();
		expect(request.signal.aborted).toBe(true);
		expect(new LeanRequest('http://traad.example/').signal.aborted).toBe(false);
	});

	it('is a request in all else', async () => {
		const init = { method: 'POST', body: 'Hej', headers: { 'x-a': 'b' } };
		const request = new LeanRequest('http://traad.example/a?b=c', init);
		expect(request).toBeInstanceOf(Request);
		expect([request.url, request.method, request.headers.get('x-a')]).toEqual([
			...['http://traad.example/a?b=c', 'POST', 'b']
		]);
		expect(await request.text()).toBe('Hej');
	});
});
