/**
 * The browser of the tests. On Linux x64 it comes from the npm registry and needs nothing of the system; elsewhere
 * Playwright's own is used (`npx playwright install chromium-headless-shell`).
 */
import chromium from '@sparticuz/chromium';

/** @returns {Promise<import('playwright-core').LaunchOptions>} */
export async function launchOptions() {
	if (process.platform !== 'linux' || process.arch !== 'x64') return {};
	return {
		executablePath: await chromium.executablePath(),
		args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu']
	};
}
