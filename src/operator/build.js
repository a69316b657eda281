/**
 * Builds the app and, beside it, the programs around it (`start`, `traad`). With `--if-needed` it builds only when the
 * sources are not the ones that `build/` was made from. Plain JavaScript, since it runs before anything is built.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const top = resolve(import.meta.dirname, '../..');
const stamp = join(top, 'build/stamp');
const vite = join(top, 'node_modules/vite/bin/vite.js');
const catalogue = 'src/lib/i18n';

/** What the build is made from. */
const sources = ['src', 'static', 'package-lock.json', 'svelte.config.js', 'vite.config.ts'];

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	if (!process.argv.includes('--if-needed') || isNeeded()) await build();
}

/** Builds everything, or ends the process with a plain message. */
async function build() {
	const made = fingerprint();
	// Here, since an install without the tools does not have them.
	const { compileMessages } = await import('./messages.js');
	await compileMessages('message-modules');
	run('build');
	const { m } = await import(pathToFileURL(join(top, catalogue, 'paraglide/messages.js')).href);
	const mute = ['da', 'en'].flatMap((locale) =>
		missingMessages(
			readFileSync(join(top, catalogue, `messages/${locale}.json`), 'utf8'),
			locale,
			m
		)
	);
	if (mute.length > 0) {
		fail(`The texts were not compiled (${mute.slice(0, 3).join(', ')} …): the app would be mute.`);
	}
	run('build', '--config', 'src/operator/vite.config.ts');
	writeFileSync(stamp, made);
}

/** Whether the sources changed since `build/` was made. A build that came without the tools is taken as it is. */
function isNeeded() {
	if (!existsSync(stamp)) {
		if (!existsSync(vite)) fail('There is no build, and no tools to make one: run npm install.');
		console.error('Building Tråd for the first time; this takes about a minute.');
		return true;
	}
	if (!existsSync(vite) || readFileSync(stamp, 'utf8') === fingerprint()) return false;
	console.error('The sources have changed: building Tråd again.');
	return true;
}

/**
 * The keys of a catalogue that say nothing once compiled; an empty catalogue says nothing at all.
 * @param {string} json
 * @param {string} locale
 * @param {Record<string, (inputs: object, options: { locale: string }) => string>} compiled
 * @returns {string[]}
 */
export function missingMessages(json, locale, compiled) {
	const keys = Object.keys(JSON.parse(json)).filter((key) => !key.startsWith('$'));
	if (keys.length === 0) return ['every text'];
	return keys.filter((key) => [undefined, '', key].includes(compiled[key]?.({}, { locale })));
}

/** A hash over the names and contents of all sources. */
function fingerprint() {
	const hash = createHash('sha256');
	for (const file of sources.flatMap(filesOf).sort()) {
		hash
			.update(file)
			.update('\0')
			.update(readFileSync(join(top, file)))
			.update('\0');
	}
	return hash.digest('hex');
}

/**
 * @param {string} path from the top
 * @returns {string[]} the files at or under it, without generated ones and tests
 */
function filesOf(path) {
	if (!statSync(join(top, path)).isDirectory()) return [path];
	return readdirSync(join(top, path), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && !/\.test\.ts$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name).slice(top.length + 1))
		.filter((file) => !file.startsWith(join(catalogue, 'paraglide')))
		.filter((file) => !file.startsWith(join(catalogue, 'project.inlang/')));
}

/** @param {string[]} args to vite; what it prints goes to stderr, so that a command's own output stays clean */
function run(...args) {
	const quiet = ['--logLevel', 'warn'];
	const { status } = spawnSync(process.execPath, [vite, ...args, ...quiet], {
		cwd: top,
		stdio: ['ignore', 2, 2]
	});
	if (status !== 0) fail('The build failed.');
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
	console.error(message);
	process.exit(1);
}
