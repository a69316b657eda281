import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inOnePiece } from './one-piece';

const files: Record<string, [type: string, content: string]> = {
	'/app/a.css': ['text/css', 'body { color: red; src: url(./f.woff2); cursor: url("data:,x") }'],
	'/portrait/1': ['image/webp', 'a face']
};

let server: Server;
let at: string;

beforeAll(async () => {
	server = createServer((request, answer) => {
		const [type, content] = files[request.url ?? ''] ?? [];
		answer.writeHead(type ? 200 : 404, { 'content-type': type ?? 'text/plain' }).end(content);
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	at = `http://127.0.0.1:${(server.address() as AddressInfo).port}/my/talk?kept=own`;
});

afterAll(() => server.close());

describe('a page in one piece', () => {
	it('has its styles and pictures inside, told from where they lay', async () => {
		const page = await inOnePiece(
			'<link href="../app/a.css" rel="stylesheet"><img class="x" src="/portrait/1" alt="">',
			at
		);
		expect(page).toBe(
			'<style>body { color: red; src: url("/app/f.woff2"); cursor: url("data:,x") }</style>' +
				`<img class="x" src="data:image/webp;base64,${btoa('a face')}" alt="">`
		);
	});

	it('runs no scripts, and asks for none', async () => {
		const page = await inOnePiece(
			'<link rel="modulepreload" href="../app/b.js"><p>Ring 112</p><script nonce="x">\nstart()\n</script>',
			at
		);
		expect(page).toBe('<p>Ring 112</p>');
	});

	it('is there also where one of its parts is not', async () => {
		const page = await inOnePiece(
			'<link href="../app/gone.css" rel="stylesheet"><p>$& Ring 112</p><img src="/gone" alt="">',
			at
		);
		expect(page).toBe('<p>$& Ring 112</p><img src="" alt="">');
	});
});
