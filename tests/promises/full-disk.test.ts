/**
 * A full disk: writing is refused in a plain sentence, reading goes on, and writing works again once there is room.
 * The system's limit on the size of files stands in for the disk: it can be set for one process, and lifted again.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { startServer, temporaryFolder, traad, type Running } from '../support/server.js';

let server: Running;
afterEach(() => server.stop());

describe.runIf(process.platform === 'linux')('on a full disk', () => {
	test('what is there can be read, and nothing is half written', async () => {
		const { dataDir, headers } = anInstall();
		server = await startServer({ dataDir });
		const home = `${server.origin}/api/v1/initiatives/sammen-om-lindaa`;
		const storytellerId = (await list('storytellers'))[0]?.id;
		const before = await list('stories');
		limitFiles(`${largestIn(dataDir) + 200_000}:unlimited`);

		const { refusal, written } = await writeUntilRefused();
		expect(refusal.status).toBe(507);
		expect(await refusal.json()).toMatchObject({ name: 'disk_full', title: expect.any(String) });
		expect(await list('stories')).toHaveLength(before.length + written);
		expect((await fetch(`${server.origin}/sign-in`)).status).toBe(200);

		limitFiles('unlimited');
		expect((await write('Der er plads igen')).status).toBe(201);
		expect(await list('stories')).toHaveLength(before.length + written + 1);
		expect(server.traad(['check'])).toMatchObject({ ok: true });

		function write(title: string) {
			const body = JSON.stringify({ title, storytellerId, text: 'ord på ord '.repeat(20_000) });
			return fetch(`${home}/stories`, { method: 'POST', headers, body });
		}

		async function writeUntilRefused() {
			for (let written = 0; written < 100; written++) {
				const answer = await write(`Fortælling ${written}`);
				if (answer.status !== 201) return { refusal: answer, written };
			}
			throw new Error('The disk never became full.');
		}

		async function list(noun: string) {
			const answer = await fetch(`${home}/${noun}?limit=200`, { headers });
			expect(answer.status).toBe(200);
			return ((await answer.json()) as { items: { id: string }[] }).items;
		}
	});
});

/** @param size in bytes, of any file that the server writes */
function limitFiles(size: string) {
	execFileSync('prlimit', ['--pid', String(server.pid), `--fsize=${size}`]);
}

function largestIn(folder: string): number {
	return Math.max(...readdirSync(folder).map((name) => statSync(join(folder, name)).size));
}

function anInstall() {
	const dataDir = temporaryFolder();
	const email = 'karen@lindaa.example';
	traad(dataDir, ['user', 'create', '--email', email, '--name', 'Karen Lund']);
	traad(dataDir, ['demo', 'load']);
	const who = ['--email', email, '--initiative', 'sammen-om-lindaa', '--role', 'secretariat'];
	const { token } = traad(dataDir, ['token', 'create', ...who]);
	const authorization = `Bearer ${String(token)}`;
	return { dataDir, headers: { authorization, 'content-type': 'application/json' } };
}
