import { describe, expect, it } from 'vitest';
import { outcome } from '$tests/support/context';
import { checkBody, checkHost, checkOrigin } from './guard';

const origin = 'https://traad.example.dk';

function asked(headers: Record<string, string>, method = 'POST', path = '/api/v1/initiatives') {
	const url = new URL(path, origin);
	return { request: new Request(url, { method, headers }), url };
}

const check = (
	guard: (request: Request, url: URL, origin: string) => void,
	headers: Record<string, string>,
	{ method, path, at = origin }: { method?: string; path?: string; at?: string } = {}
) => {
	const { request, url } = asked(headers, method, path);
	return outcome(Promise.resolve().then(() => guard(request, url, at)));
};

describe('a change that another site asks for is refused', () => {
	it.each([
		[{ origin: 'https://evil.example' }, 'origin_refused'],
		[{ origin: 'null' }, 'origin_refused'],
		[{ origin: 'http://traad.example.dk' }, 'origin_refused'],
		[{ origin: 'https://traad.example.dk:8443' }, 'origin_refused'],
		[{ origin, 'sec-fetch-site': 'cross-site' }, 'origin_refused'],
		[{ origin, 'sec-fetch-site': 'same-site' }, 'origin_refused'],
		[{ origin, 'sec-fetch-site': 'same-origin' }, 'ok'],
		[{ origin }, 'ok'],
		[{}, 'ok']
	])('%o → %s', async (headers, expected) => {
		expect(await check(checkOrigin, headers as Record<string, string>)).toBe(expected);
	});

	it('whatever its content type or method', async () => {
		const headers = { origin: 'https://evil.example', 'content-type': 'application/json' };
		for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
			expect(await check(checkOrigin, headers, { method })).toBe('origin_refused');
		}
	});

	it('while reading from anywhere is none of its business', async () => {
		const headers = { origin: 'https://evil.example' };
		expect(await check(checkOrigin, headers, { method: 'GET' })).toBe('ok');
	});
});

describe('the host header', () => {
	it('must be ours', async () => {
		expect(await check(checkHost, { host: 'evil.example' })).toBe('origin_refused');
		expect(await check(checkHost, { host: 'traad.example.dk' })).toBe('ok');
		expect(await check(checkHost, { host: 'traad.example.dk:443' })).toBe('ok');
	});

	it('may be any name of the loopback on a machine of one’s own, at the same port', async () => {
		const at = 'http://localhost:3000';
		expect(await check(checkHost, { host: '127.0.0.1:3000' }, { at })).toBe('ok');
		expect(await check(checkHost, { host: '127.0.0.1:4000' }, { at })).toBe('origin_refused');
	});

	it('may be anything for a health probe', async () => {
		expect(await check(checkHost, { host: '10.0.0.7' }, { path: '/healthz' })).toBe('ok');
	});
});

it('a body over the cap of its route is refused before it is read', async () => {
	const headers = { 'content-length': '2000000' };
	expect(await check(checkBody, headers)).toBe('body_too_large');
	expect(await check(checkBody, headers, { path: '/api/v1/stories/x' })).toBe('ok');
});
