/** Runs the built app as an operator does: the start script on a free port and a data folder of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const top = resolve(import.meta.dirname, '../..');

/**
 * @typedef {object} Running
 * @property {string} origin
 * @property {string} dataDir
 * @property {number} pid
 * @property {() => string} log what the server printed so far
 * @property {(args: string[], input?: string) => Record<string, unknown>} traad runs an operator's command
 * @property {(days: number) => Promise<void>} forward puts the server's clock forward; only of one with a movable clock
 * @property {() => Promise<number | null>} stop asks the server to end; gives its exit code
 */

/** @param {string} [name] */
export function temporaryFolder(name = 'traad-') {
	return mkdtempSync(join(tmpdir(), name));
}

/**
 * Starts the server and waits until it says that it is ready.
 * @param {{ dataDir?: string, env?: Record<string, string>, hasMovableClock?: boolean }} [options]
 * @returns {Promise<Running>}
 */
export async function startServer({
	dataDir = temporaryFolder(),
	env = {},
	hasMovableClock = false
} = {}) {
	let printed = '';
	const before = hasMovableClock ? ['--import', join(top, 'tests/support/clock.js')] : [];
	const run = ['--max-semi-space-size=4', ...before, join(top, 'build/start.js')];
	const child = spawn(process.execPath, run, {
		cwd: top,
		env: { ...cleanEnv(), PORT: '0', HOST: '127.0.0.1', ...env, DATA_DIR: dataDir },
		stdio: ['ignore', 'pipe', 'pipe', hasMovableClock ? 'ipc' : 'ignore']
	});
	const ended = new Promise((done) => child.once('exit', done));
	const origin = await new Promise((ready, refuse) => {
		/** @param {Buffer} part */
		const read = (part) => {
			printed += part.toString();
			const address = /Tråd is ready at (\S+)/.exec(printed)?.[1];
			if (address) ready(address);
		};
		child.stdout?.on('data', read);
		child.stderr?.on('data', read);
		child.once('exit', (code) => refuse(new Error(`The server ended with ${code}:\n${printed}`)));
	});
	return {
		origin,
		dataDir,
		pid: child.pid ?? 0,
		log: () => printed,
		traad: (args, input) => traad(dataDir, args, input),
		forward: (days) => {
			const moved = new Promise((done) => child.once('message', () => done(undefined)));
			child.send(days * 86_400_000);
			return moved;
		},
		stop: () => {
			child.kill('SIGTERM');
			return ended;
		}
	};
}

/**
 * Runs an operator's command on a data folder, and gives what it says to programs.
 * @param {string} dataDir
 * @param {string[]} args
 * @param {string} [input] what is piped in
 * @returns {Record<string, unknown>}
 */
export function traad(dataDir, args, input) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[join(top, 'build/traad.js'), ...args, '--json'],
		{ cwd: top, env: { ...cleanEnv(), DATA_DIR: dataDir }, input, encoding: 'utf8' }
	);
	if (status !== 0) throw new Error(`traad ${args.join(' ')} → ${status}\n${stdout}${stderr}`);
	return JSON.parse(stdout);
}

/**
 * A folder of its own with everything that a running server holds, for another one to start in.
 * @param {Running} server
 */
export function copyOf(server) {
	const backup = join(temporaryFolder(), 'traad.db');
	server.traad(['backup', backup]);
	const dataDir = temporaryFolder();
	traad(dataDir, ['restore', backup]);
	return dataDir;
}

/** @param {string} folder */
export function removeFolder(folder) {
	rmSync(folder, { recursive: true, force: true });
}

/** The environment without the settings of whoever runs the tests. */
function cleanEnv() {
	const names = ['PORT', 'HOST', 'ORIGIN', 'DATA_DIR', 'BODY_SIZE_LIMIT'];
	const own = /^(DATABASE|LIVE|MEDIA|MODEL|SMTP)_/;
	return Object.fromEntries(
		Object.entries(process.env).filter(([name]) => !names.includes(name) && !own.test(name))
	);
}
