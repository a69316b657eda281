/**
 * What a young person takes back is gone: from every answer of the API, from open streams, from what the server prints,
 * from every file in its folder, and from a backup that is restored afterwards.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { everyAnswer } from '../support/api-answers';
import {
	canaries,
	seen,
	send,
	signedIn,
	told,
	type Asker,
	type Headers,
	type Ids
} from '../support/canary';
import { answers } from '../support/setup';
import { startServer, temporaryFolder, traad, type Running } from '../support/server.js';

const initiative = 'sammen-om-lindaa';
let server: Running;
afterEach(() => server.stop());

describe('words that were taken back', () => {
	test('are found nowhere, not even in a restored backup', async () => {
		server = await startServer();
		const { dataDir } = server;
		const asker = await anInstall();
		const { headers } = asker;
		const ids = await told(asker);
		const stream = await listen(headers, `/walls/${ids.walls}/events`);
		expect(seen(await everyAnswer({ origin: server.origin, headers }, ids))).toEqual(canaries);
		const backup = join(temporaryFolder(), 'before.db');
		server.traad(['backup', backup]);

		await send(asker, 'POST', `/storytellers/${ids.storytellers}/withdrawals`, { all: true });

		await expect.poll(stream.heard).toContain('card.withdrawn');
		expect(seen([{ body: stream.heard() }])).toEqual([]);
		await expectGone(headers, ids);
		await server.stop();
		expect(traad(dataDir, ['restore', backup])).toMatchObject({ withdrawals: 1, unplaced: [] });
		server = await startServer({ dataDir });
		await expectGone(headers, ids);
	});
});

async function expectGone(headers: Headers, ids: Ids): Promise<void> {
	const answers = await everyAnswer({ origin: server.origin, headers }, ids);
	expect(answers.filter(({ body }) => seen([{ body }]).length > 0).map(({ path }) => path)).toEqual(
		[]
	);
	expect(seen([{ body: server.log() }])).toEqual([]);
	const files = readdirSync(server.dataDir, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
	expect(files.filter((file) => seen([{ body: readFileSync(file, 'utf8') }]).length)).toEqual([]);
}

/** Everything that a live stream has said so far. */
async function listen(headers: Headers, path: string) {
	const stream = await fetch(`${server.origin}/api/v1${path}`, { headers });
	let heard = '';
	const decoder = new TextDecoder();
	void stream.body
		?.pipeTo(
			new WritableStream<Uint8Array>({
				write(part) {
					heard += decoder.decode(part, { stream: true });
				}
			})
		)
		.catch(() => undefined);
	await expect.poll(() => heard).toContain('presence');
	return { heard: () => heard };
}

/** An empty initiative, and who its secretariat is: the demo would take most of the time. */
async function anInstall(): Promise<Asker> {
	const asker = await signedIn(server);
	await send(asker, 'POST', '/initiatives', { name: 'Sammen om Lindaa', slug: initiative });
	const asked = await fetch(`${server.origin}/api/v1/me`, { headers: asker.headers });
	const me = (await asked.json()) as { user: { id: string } };
	await send(asker, 'PATCH', `/initiatives/${initiative}/setup`, {
		...answers,
		leadIds: [me.user.id]
	});
	return asker;
}
