import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, test } from 'vitest';
import { doorPath, DoorTaken, knock, openDoor } from './socket';

const close: (() => void)[] = [];
afterEach(() => close.splice(0).forEach((shut) => shut()));

const aFolder = () => mkdtempSync(join(tmpdir(), 'traad-door-'));
const request = { argv: ['check'], cwd: '/' };

describe("the operator's door", () => {
	test('brings a command to the process that holds it, and the answer back', async () => {
		const folder = aFolder();
		close.push(await openDoor(folder, async ({ argv }) => ({ lines: argv })));
		expect(await knock(folder, request)).toMatchObject({ lines: ['check'], pid: process.pid });
	});

	test('is open to its owner alone', async () => {
		const folder = aFolder();
		close.push(await openDoor(folder));
		expect(statSync(doorPath(folder)).mode & 0o777).toBe(0o600);
	});

	test('is not there when nobody holds it', async () => {
		expect(await knock(aFolder(), request)).toBeNull();
	});

	test('is held by one process alone', async () => {
		const folder = aFolder();
		const holder = await inAnotherProcess(folder);
		await expect(openDoor(folder)).rejects.toThrow(DoorTaken);
		holder.kill('SIGKILL');
		await once(holder, 'exit');
	});

	test('left behind by a process that was killed, it opens again', async () => {
		const folder = aFolder();
		const holder = await inAnotherProcess(folder);
		holder.kill('SIGKILL');
		await once(holder, 'exit');
		close.push(await openDoor(folder));
		expect(await knock(folder, request)).toMatchObject({ pid: process.pid });
	});

	test('has a short path, however deep the folder lies', async () => {
		const folder = join(aFolder(), 'deep/'.repeat(30));
		expect(Buffer.byteLength(doorPath(folder))).toBeLessThanOrEqual(100);
		close.push(await openDoor(folder));
		expect(await knock(folder, request)).not.toBeNull();
	});

	test('answers nonsense with an error, and stays open', async () => {
		const folder = aFolder();
		close.push(await openDoor(folder, ({ argv }) => Promise.resolve({ lines: [argv.join()] })));
		expect(await knock(folder, {} as typeof request)).toHaveProperty('error');
		expect(await knock(folder, request)).toMatchObject({ lines: ['check'] });
	});
});

/** Another process that holds the door, as a server does. */
async function inAnotherProcess(folder: string) {
	const script = join(aFolder(), 'hold.mjs');
	writeFileSync(
		script,
		`import { createServer } from 'node:net';
		createServer((socket) => socket.end('{}')).listen(process.argv[2], () => console.log('open'));`
	);
	const child = spawn(process.execPath, [script, doorPath(folder)], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	await once(child.stdout, 'data');
	return child;
}
