/** Every answer carries the headers that keep it private and harmless, whatever its status and whoever made it. */
import { connect } from 'node:net';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type Running } from '../support/server.js';

let server: Running;
let token: string;

beforeAll(async () => {
	server = await startServer();
	const email = 'karen@lindaa.example';
	const person = ['--email', email, '--name', 'Karen Lund', '--password', '-'];
	server.traad(['user', 'create', ...person], 'en rød tråd gennem det hele');
	server.traad(['demo', 'load']);
	const who = ['--email', email, '--initiative', 'sammen-om-lindaa', '--role', 'secretariat'];
	token = String(server.traad(['token', 'create', ...who]).token);
});

afterAll(async () => {
	await server.stop();
});

const json = { 'content-type': 'application/json' };
const html = { accept: 'text/html' };
const initiatives = '/api/v1/initiatives';

test('the files of the build are public, kept for long, and taken for what they are', async () => {
	const page = await (await fetch(`${server.origin}/sign-in`)).text();
	const [script] = /\/_app\/immutable\/[\w./-]+\.js/.exec(page) ?? [];
	const { headers } = await fetch(`${server.origin}${script}`);
	expect(headers.get('cache-control')).toBe('public,max-age=31536000,immutable');
	expect(headers.get('x-content-type-options')).toBe('nosniff');
	expect((await fetch(`${server.origin}/_app/immutable/nowhere.js`)).status).toBe(404);
});

describe('the headers that keep an answer private and harmless are there', () => {
	test.each<[status: number, path: string, init?: RequestInit]>([
		[200, '/sign-in'],
		[200, '/healthz'],
		[200, '/readyz'],
		[200, '/api/v1/openapi.json'],
		[200, initiatives, { headers: bearer() }],
		[200, '/sign-in', { method: 'HEAD' }],
		[303, '/i'],
		[303, '/locale', { method: 'POST', body: new URLSearchParams({ locale: 'en', back: '/' }) }],
		[400, initiatives, { method: 'POST', headers: { ...bearer(), ...json }, body: '{"name":' }],
		[
			400,
			'/sign-in',
			{ method: 'POST', headers: html, body: new URLSearchParams({ email: 'none' }) }
		],
		[401, '/api/v1/me'],
		[403, '/sign-in', { method: 'POST', headers: { origin: 'https://evil.example' } }],
		[403, initiatives, { method: 'POST', headers: { 'sec-fetch-site': 'cross-site', ...json } }],
		[404, '/nowhere'],
		[404, '/api/v1/nowhere'],
		[404, `${initiatives}/nowhere`, { headers: bearer() }],
		[405, '/healthz', { method: 'DELETE' }],
		[405, '/api/v1/me', { method: 'PUT', headers: { ...bearer(), ...json }, body: '{}' }],
		[413, initiatives, { method: 'POST', headers: json, body: 'x'.repeat(1_000_001) }],
		[413, initiatives, { method: 'POST', headers: json, body: 'x'.repeat(9 * 2 ** 20) }],
		[
			415,
			initiatives,
			{ method: 'POST', headers: { ...bearer(), 'content-type': 'text/csv' }, body: 'a' }
		]
	])('on %i %s', async (status, path, init) => {
		const headers = { ...(init?.headers as Record<string, string> | undefined) };
		if ('authorization' in headers) headers.authorization = `Bearer ${token}`;
		const response = await fetch(server.origin + path, { redirect: 'manual', ...init, headers });
		expect(response.status).toBe(status);
		expectHeaders(response.headers);
	});

	test('on 400 for an address that cannot be decoded', async () => {
		const { host } = new URL(server.origin);
		const answer = await raw(
			`GET /%E0%A4%A HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`
		);
		expect(answer.status).toBe(400);
		expectHeaders(answer.headers);
	});

	test('on 403 for a host that is not ours', async () => {
		const answer = await raw(
			'GET /sign-in HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'
		);
		expect(answer.status).toBe(403);
		expectHeaders(answer.headers);
	});

	test('on 500, which tells nothing of what went wrong', async () => {
		await breakDatabase();
		for (const path of [initiatives, '/sign-in']) {
			const response = await fetch(server.origin + path, {
				headers: { authorization: `Bearer ${token}` }
			});
			expect(response.status).toBe(500);
			expectHeaders(response.headers);
			expect(await response.text()).not.toMatch(/sql|user|api_token|at .*\.js/i);
		}
	});
});

test.each([
	[413, initiatives],
	[401, `${initiatives}/somewhere/media`],
	[404, '/api/v1/nowhere/media']
])(
	'whoever is refused with %i while they send is heard out, and may go on asking',
	async (status, path) => {
		const { host } = new URL(server.origin);
		const size = 6 * 2 ** 20;
		const head = `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\n`;
		const next = `GET /healthz HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
		const answers = await exchange(
			`${head}Content-Length: ${size}\r\n\r\n${'x'.repeat(size)}${next}`
		);
		const lines = answers.match(/^HTTP\/1\.1 \d+/gm);
		expect(lines).toEqual([`HTTP/1.1 ${status}`, 'HTTP/1.1 200']);
	}
);

function expectHeaders(headers: Headers) {
	expect(headers.get('cache-control')).toBe('private, no-store');
	expect(headers.get('x-content-type-options')).toBe('nosniff');
	expect(headers.get('referrer-policy')).toBe('same-origin');
	expect(headers.get('permissions-policy')).toContain('geolocation=()');
	const policy = headers.get('content-security-policy') ?? '';
	expect(policy).toContain("frame-ancestors 'none'");
	const scripts = /script-src[^;]*/.exec(policy)?.[0] ?? /default-src[^;]*/.exec(policy)?.[0];
	expect(scripts).toMatch(/'self' 'nonce-|'none'/);
	expect(scripts).not.toContain('unsafe');
}

/** Marks a request that carries the token, which is made only later. */
function bearer() {
	return { authorization: '' };
}

/** A request that `fetch` would not send. */
async function raw(request: string): Promise<{ status: number; headers: Headers }> {
	const [head = ''] = (await exchange(request)).split('\r\n\r\n');
	const [first = '', ...lines] = head.split('\r\n');
	const pairs = lines.map((line) => line.split(/: (.*)/).slice(0, 2) as [string, string]);
	return { status: Number(first.split(' ')[1]), headers: new Headers(pairs) };
}

/** All that comes back on one connection until the server ends it. */
async function exchange(sent: string): Promise<string> {
	const { port } = new URL(server.origin);
	const socket = connect(Number(port), '127.0.0.1');
	socket.write(sent);
	let text = '';
	for await (const part of socket) text += String(part);
	return text;
}

/** Takes a table away under the running server. */
async function breakDatabase() {
	const client = createClient({ url: `file:${server.dataDir}/traad.db` });
	await client.execute('PRAGMA foreign_keys = OFF');
	await client.execute('ALTER TABLE api_token RENAME TO gone');
	await client.execute('ALTER TABLE user RENAME TO gone_too');
	client.close();
}
