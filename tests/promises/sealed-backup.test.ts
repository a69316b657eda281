/**
 * A backup holds nobody's words and pictures in clear, brings all of them back with its keys, and nothing that was erased since:
 * not even where nobody knows that it was.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyAnswer } from '../support/api-answers';
import { canaries, seen, send, signedIn, told, type Asker, type Ids } from '../support/canary';
import {
	removeFolder,
	startServer,
	temporaryFolder,
	traad,
	type Running
} from '../support/server.js';

const folders: string[] = [];
const backup = join(aFolder(), 'traad.db');

let server: Running;
let karen: Asker;
let ids: Ids;

beforeAll(async () => {
	server = await startServer({ dataDir: aFolder() });
	karen = await signedIn(server);
	server.traad(['demo', 'load']);
	ids = await told(karen);
	server.traad(['backup', backup]);
}, 120_000);

afterAll(async () => {
	await server.stop();
	folders.forEach(removeFolder);
});

test('a backup holds no word and no picture in clear', () => {
	expect(seen(filesIn(server.dataDir))).toEqual(canaries);
	expect(seen(filesIn(join(backup, '..')))).toEqual([]);
	const names = readdirSync(`${backup}.media`);
	expect(names.length).toBeGreaterThan(10);
	for (const name of names) {
		const path = join(server.dataDir, 'media', name.slice(0, 2), name.slice(2, 4), name);
		// A smaller form may have taken its place by now.
		if (!existsSync(path)) continue;
		const plain = readFileSync(path);
		expect(readFileSync(`${backup}.media/${name}`).includes(plain.subarray(0, 32))).toBe(false);
	}
});

test('on another machine it answers as before', { timeout: 60_000 }, async () => {
	const before = await everyAnswer(karen, ids);
	expect(seen(before)).toEqual(canaries);
	const after = await answersOfRestored(aFolder());
	expect(withoutNow(after)).toEqual(withoutNow(before));
});

test('what was erased since is in no answer and no file of it', { timeout: 120_000 }, async () => {
	const before = readFileSync(`${backup}.keys`, 'utf8').length;
	await send(karen, 'POST', `/storytellers/${ids.storytellers}/withdrawals`, { all: true });
	await expect
		.poll(() => readFileSync(`${backup}.keys`, 'utf8').length, { timeout: 60_000 })
		.toBeLessThan(before);

	const dataDir = aFolder();
	const answers = await answersOfRestored(dataDir, { lost: { stories: 1 } });

	expect(seen(answers)).toEqual([]);
	expect(seen(filesIn(dataDir))).toEqual([]);
	// Whoever took nothing back is still there.
	const stories = answers.find(({ path }) => path.endsWith('/stories'));
	expect(stories?.body).toContain('Femogtyve minutter');
});

/** What a server answers that has nothing but the backup. */
async function answersOfRestored(dataDir: string, told: object = {}) {
	expect(traad(dataDir, ['restore', backup])).toMatchObject(told);
	const other = await startServer({ dataDir });
	try {
		return await everyAnswer({ origin: other.origin, headers: karen.headers }, ids);
	} finally {
		await other.stop();
	}
}

/** What differs by the asking: that this was read, and when a file was taken out. */
function withoutNow(answers: { path: string; body: string }[]) {
	return answers
		.filter(({ path }) => !path.endsWith('/access-log'))
		.map(({ path, body }) => ({
			path,
			body: body
				.replace(/("manifest":.*)"at":"[^"]*"/, '$1')
				.replace(/(<dt>Hentet<\/dt><dd>)[^<]*/, '$1')
		}));
}

function filesIn(folder: string): { body: string }[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => ({ body: readFileSync(join(entry.parentPath, entry.name), 'utf8') }));
}

function aFolder(): string {
	const folder = temporaryFolder();
	folders.push(folder);
	return folder;
}
