/**
 * `npm test`: everything, in an order that fails early. A stage has one lane or two side by side, and a lane its steps one
 * after the other; each step prints as a block when it is done, with the closing lines of its runner, and the last line
 * counts all tests.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** @typedef {{ name: string, command: string }} Step */

/** @type {Step[][][]} */
const stages = [
	// Whatever follows reads what is generated.
	[[{ name: 'sync', command: 'node src/operator/messages.js && npx svelte-kit sync' }]],
	[
		[
			{ name: 'types', command: 'npx svelte-check --tsgo --fail-on-warnings' },
			{ name: 'build', command: 'npm run -s build' }
		],
		[{ name: 'lint', command: 'npm run -s lint' }]
	],
	// Once for both of what follows.
	[[{ name: 'texts', command: 'node src/operator/messages.js --locale-modules' }]],
	// After the build: vitest writes .svelte-kit/generated too, and a build with the other's version does not hydrate.
	[
		[{ name: 'unit', command: 'npm run -s test:unit' }],
		// Much of it is waiting for servers to start and stop.
		[
			{ name: 'component', command: 'npm run -s test:component' },
			{ name: 'promises', command: 'npm run -s test:promises' }
		]
	],
	[[{ name: 'e2e', command: 'npm run -s test:e2e' }]]
];

const counted = { passed: 0, failed: 0 };
const began = Date.now();

for (const stage of stages) {
	const results = await Promise.all(stage.map(runLane));
	if (results.includes(false)) finish(1);
}
finish(0);

/**
 * @param {Step[]} lane
 * @returns {Promise<boolean>} whether all passed; what follows a failure is left out
 */
async function runLane(lane) {
	for (const step of lane) {
		if (!(await run(step))) return false;
	}
	return true;
}

/**
 * @param {Step} step
 * @returns {Promise<boolean>} whether it passed
 */
async function run({ name, command }) {
	const start = Date.now();
	const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
	let printed = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (part) => (printed += part));
	}
	const code = await new Promise((done) => child.once('close', done));
	count(printed);
	const seconds = ((Date.now() - start) / 1000).toFixed(1);
	console.info(`\n=== ${name}: ${code === 0 ? 'passed' : `FAILED (${code})`} in ${seconds} s`);
	console.info(code === 0 ? lastLines(printed, 6) : printed.trimEnd());
	return code === 0;
}

/**
 * Adds up what the runners say: vitest's `Tests  3 failed | 40 passed`, Playwright's `2 failed` and `12 passed (9s)`.
 * @param {string} printed
 */
function count(printed) {
	const plain = printed.replace(/\u001b\[[0-9;]*m/g, '');
	for (const line of plain.split('\n')) {
		if (!/^\s*(Tests\s|\d+ (passed|failed)\b)/.test(line)) continue;
		counted.passed += Number(/(\d+) passed/.exec(line)?.[1] ?? 0);
		counted.failed += Number(/(\d+) failed/.exec(line)?.[1] ?? 0);
	}
}

/**
 * @param {string} text
 * @param {number} number
 */
function lastLines(text, number) {
	return text.trimEnd().split('\n').slice(-number).join('\n');
}

/** @param {number} code */
function finish(code) {
	const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
	const seconds = ((Date.now() - began) / 1000).toFixed(0);
	console.info(`\n${name} ${version}, node ${process.versions.node}: ${seconds} s`);
	if (code === 0 && counted.passed === 0) {
		console.info('No test ran.');
		code = 1;
	}
	console.info(`${counted.passed} passed, ${counted.failed} failed`);
	process.exit(code);
}
