/** Starting and stopping, as an operator meets it: plain refusals, one process for a data folder, an end in two seconds. */
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startLibsqlServer } from '../support/libsql-server';
import { aModel } from '../support/model';
import { startServer, temporaryFolder, traad, type Running } from '../support/server.js';

const running: Running[] = [];
afterEach(() => Promise.all(running.splice(0).map((server) => server.stop())));

async function started(options?: Parameters<typeof startServer>[0]) {
	const server = await startServer(options);
	running.push(server);
	return server;
}

describe('a start is refused in a plain sentence', () => {
	test.each([
		['PORT', 'eighty'],
		['ORIGIN', 'traad.example.dk'],
		['SMTP_URL', 'mail.example.dk'],
		['DATABASE_URL', 'postgres://localhost/traad']
	])('when %s is %s', async (name, value) => {
		await expectRefusal({ env: { [name]: value } }, name);
	});

	test('when the port is taken', async () => {
		const other = createServer().listen(0, '127.0.0.1');
		await once(other, 'listening');
		const { port } = other.address() as AddressInfo;
		await expectRefusal({ env: { PORT: String(port) } }, `Port ${port} is taken`);
		other.close();
	});

	test('when another server works on the data folder', async () => {
		const { dataDir } = await started();
		await expectRefusal({ dataDir }, 'already at work');
	});

	test('when the data folder is a file', async () => {
		const dataDir = join(temporaryFolder(), 'file');
		writeFileSync(dataDir, '');
		await expectRefusal({ dataDir }, 'is not a folder');
	});

	test('when the database was written by a newer Tråd', async () => {
		const dataDir = temporaryFolder();
		traad(dataDir, ['migrate']);
		const client = createClient({ url: `file:${dataDir}/traad.db` });
		await client.execute(
			`insert into __drizzle_migrations (hash, created_at) values ('later', ${Date.now() * 2})`
		);
		client.close();
		await expectRefusal({ dataDir }, 'newer');
	});

	test('when the database is no database', async () => {
		const dataDir = temporaryFolder();
		writeFileSync(join(dataDir, 'traad.db'), 'once upon a time '.repeat(1000));
		await expectRefusal({ dataDir }, 'damaged');
	});
});

describe('a server with somebody listening to a stream', () => {
	let server: Running;
	let stream: { closed: Promise<boolean> };
	beforeEach(async () => {
		server = await started();
		stream = await listenToWall(server);
	});

	test('ends at once', { timeout: 15_000 }, async () => {
		expect(await server.stop()).toBe(0);
		expect(await stream.closed).toBe(true);
	});
});

describe('a running server', () => {
	test('does what the operator types, and refuses what needs it stopped', async () => {
		const server = await started();
		const who = ['--email', 'karen@lindaa.example', '--name', 'Karen Lund', '--password', '-'];
		server.traad(['user', 'create', ...who], 'en rød tråd gennem det hele');
		expect(() => server.traad(['user', 'create', ...who], 'en anden adgangskode')).toThrow(
			'already'
		);
		expect((await send(server, '/sign-in', karen)).status).toBe(303);

		const backup = join(temporaryFolder(), 'safe.db');
		server.traad(['backup', backup]);
		expect(() => server.traad(['restore', backup])).toThrow('running');
		await server.stop();
		expect(server.traad(['restore', backup])).toMatchObject({ file: backup });
		expect(server.traad(['check'])).toMatchObject({ ok: true });
	});

	test('tries the language model that it is told of, and goes on without one that cannot be used', async () => {
		const whole = await started({ env: { MODEL_DIR: aModel() } });
		expect(whole.traad(['check'])).toMatchObject({ ok: true, model: 'ok' });
		const broken = await started({ env: { MODEL_DIR: aModel({ 'tokenizer.json': null }) } });
		expect(() => broken.traad(['check'])).toThrow('tokenizer.json is missing');
		expect((await fetch(`${broken.origin}/readyz`)).status).toBe(200);
	});

	test('that was killed in the middle of its work starts again with all that was answered', async () => {
		const server = await started();
		server.traad(['user', 'create', '--email', 'a@lindaa.example', '--name', 'A']);
		process.kill(server.pid, 'SIGKILL');
		await server.stop();
		const again = await started({ dataDir: server.dataDir });
		expect(again.traad(['check'])).toMatchObject({ ok: true });
		expect(() =>
			again.traad(['user', 'create', '--email', 'a@lindaa.example', '--name', 'A'])
		).toThrow('already');
	});

	test('keeps everything on the libSQL server that it is told of', async () => {
		const remote = await startLibsqlServer(join(temporaryFolder(), 'remote.db'));
		const first = await started({ env: { DATABASE_URL: remote.url } });
		const [, code = ''] = /one-time code: (\S+)/.exec(first.log()) ?? [];
		const account = { ...karen, name: 'Karen Lund', code, begin: 'empty' };
		expect((await send(first, '/setup', account)).status).toBe(303);
		await first.stop();
		expect(existsSync(join(first.dataDir, 'traad.db'))).toBe(false);

		const second = await started({ env: { DATABASE_URL: remote.url } });
		expect((await send(second, '/sign-in', karen)).status).toBe(303);
		await second.stop();
		await remote.close();
	});

	test('has a lock that a copied folder does not inherit', async () => {
		const server = await started();
		const copy = temporaryFolder();
		server.traad(['backup', join(copy, 'copy.db')]);
		traad(copy, ['restore', join(copy, 'copy.db')]);
		expect(traad(copy, ['check'])).toMatchObject({ ok: true });
	});
});

async function expectRefusal(options: Parameters<typeof startServer>[0], reason: string) {
	const refusal = startServer(options).then(
		() => 'it started',
		(error: Error) => error.message
	);
	const message = await refusal;
	expect(message).toContain('ended with 1');
	expect(message).toContain(reason);
	// A sentence, and no trace of where in the code it was thrown.
	expect(message).not.toMatch(/^\s+at /m);
}

const karen = { email: 'karen@lindaa.example', password: 'en rød tråd gennem det hele' };

/** Sends a form as a browser without scripts does. */
function send({ origin }: Running, path: string, values: Record<string, string>) {
	return fetch(origin + path, {
		method: 'POST',
		redirect: 'manual',
		headers: { accept: 'text/html', origin },
		body: new URLSearchParams(values)
	});
}

/** Opens the stream of a wall, and tells when it has ended. */
async function listenToWall(server: Running) {
	const email = 'mette@lindaa.example';
	server.traad(['user', 'create', '--email', email, '--name', 'Mette']);
	server.traad(['demo', 'load']);
	const who = ['--email', email, '--initiative', 'sammen-om-lindaa', '--role', 'facilitator'];
	server.traad(['member', 'add', ...who]);
	const { token } = server.traad(['token', 'create', ...who]);
	const headers = { authorization: `Bearer ${String(token)}` };
	const path = `${server.origin}/api/v1`;
	const walls = await fetch(`${path}/initiatives/sammen-om-lindaa/walls`, { headers });
	const { items } = (await walls.json()) as { items: { id: string }[] };
	const stream = await fetch(`${path}/walls/${items[0]?.id}/events`, { headers });
	expect(stream.headers.get('content-type')).toBe('text/event-stream');
	const closed = stream.text().then(
		() => true,
		() => true
	);
	return { closed };
}
