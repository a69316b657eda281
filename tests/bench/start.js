/** Starting, resting, and what a browser must load first. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { startServer } from '../support/server.js';
import { median } from './measure.js';
import { scriptsOf } from './scripts.js';

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./run.js').Figure} Figure */

/**
 * From spawning the process to its first answer, with the database that the other figures left behind.
 * @param {Scene} scene
 * @returns {Promise<Figure[]>}
 */
export async function startAndRest(scene) {
	await scene.server.stop();
	const { dataDir } = scene.server;
	const ours = [];
	const empty = [];
	let memory = NaN;
	for (let round = 0; round < 5; round++) {
		empty.push(await emptyServer());
		const start = performance.now();
		const server = await startServer({ dataDir });
		await answered(`${server.origin}/healthz`);
		ours.push(performance.now() - start);
		if (round === 4) memory = await residentMemory(server.pid);
		await server.stop();
	}
	const extra = (median(ours) - median(empty)) / 1000;
	return [
		{
			name: 'start to first answer, seconds more than an empty node:http server',
			value: extra,
			limit: 1,
			detail: `${median(ours).toFixed(0)} ms − ${median(empty).toFixed(0)} ms`
		},
		{ name: 'memory at rest, MB', value: memory, limit: 130 }
	];
}

/**
 * @param {Scene} scene
 * @returns {Promise<Figure[]>}
 */
export async function firstLoads(scene) {
	const pages = await scriptsOf(scene);
	return pages.map(({ page, bytes, limit }) => ({
		name: `JavaScript of ${page}, kB brotli`,
		value: bytes / 1000,
		limit
	}));
}

async function emptyServer() {
	const code = `require('node:http').createServer((q, s) => s.end('ok')).listen(0, '127.0.0.1', function () {
		console.log(this.address().port) })`;
	const start = performance.now();
	const child = spawn(process.execPath, ['-e', code]);
	const port = await new Promise((resolve) =>
		child.stdout.once('data', (text) => resolve(Number(text)))
	);
	await answered(`http://127.0.0.1:${port}/`);
	const took = performance.now() - start;
	child.kill();
	return took;
}

/** @param {string} url */
function answered(url) {
	return new Promise((resolve, reject) => {
		get(url, (response) => response.resume().on('end', resolve)).on('error', reject);
	});
}

/**
 * In MB, five seconds after the start.
 * @param {number} pid
 */
async function residentMemory(pid) {
	await new Promise((resolve) => setTimeout(resolve, 5_000));
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1000;
}
