/**
 * The browser of the tests. On Linux x64 it comes from the npm registry and needs nothing of the system; elsewhere
 * Playwright's own is used (`npx playwright install chromium-headless-shell`).
 */
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import chromium from '@sparticuz/chromium';

/** @returns {Promise<import('playwright-core').LaunchOptions>} */
export async function launchOptions() {
	if (process.platform !== 'linux' || process.arch !== 'x64') return {};
	return {
		executablePath: await unpacked(),
		args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu']
	};
}

/**
 * Unpacked beside its place and moved there when it is whole: whoever comes meanwhile, or after one that was broken off,
 * would start half a browser.
 */
async function unpacked() {
	const manifest = resolve(
		import.meta.dirname,
		'../../node_modules/@sparticuz/chromium/package.json'
	);
	const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
	const place = join(tmpdir(), `traad-chromium-${version}`);
	if (!existsSync(place)) {
		const beside = mkdtempSync(`${place}-`);
		await unpackInto(beside);
		try {
			renameSync(beside, place);
		} catch (error) {
			// Somebody else was there first.
			if (!existsSync(place)) throw error;
			rmSync(beside, { recursive: true });
		}
	}
	return join(place, 'chromium');
}

/**
 * The package unpacks into the folder for what is temporary.
 * @param {string} folder
 */
async function unpackInto(folder) {
	const before = process.env.TMPDIR;
	process.env.TMPDIR = folder;
	try {
		await chromium.executablePath();
	} finally {
		if (before === undefined) delete process.env.TMPDIR;
		else process.env.TMPDIR = before;
	}
}
