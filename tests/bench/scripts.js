/** The JavaScript that a real browser loads for a page, as it comes over the wire. */
import { chromium } from 'playwright-core';
import { launchOptions } from '../support/browser.js';

/**
 * @param {import('./scene.js').Scene} scene
 * @returns {Promise<{ page: string, bytes: number }[]>}
 */
export async function scriptsOf({ server, api, home, initiative, email, password }) {
	const browser = await chromium.launch(await launchOptions());
	try {
		const context = await browser.newContext({
			baseURL: server.origin,
			// It would answer from what it keeps.
			serviceWorkers: 'block'
		});
		const signIn = await bytesOf(context, '/sign-in');
		const page = await context.newPage();
		await page.goto('/sign-in');
		await page.locator('input[name=email]').fill(email);
		await page.locator('input[name=password]').fill(password);
		await page.locator('main button[type=submit]').last().click();
		await page.waitForURL((url) => url.pathname !== '/sign-in');
		await page.close();
		const { items } = await api.json('GET', `${home}/stories`);
		const reading = await bytesOf(context, `/i/${initiative}/stories/${items[0].id}`);
		return [
			{ page: 'the sign-in page', bytes: signIn },
			{ page: 'the reading view', bytes: reading }
		];
	} finally {
		await browser.close();
	}
}

/**
 * Bytes of all scripts as they were compressed, without the headers of their answers, until the page is at rest.
 * @param {import('playwright-core').BrowserContext} context
 * @param {string} path
 */
async function bytesOf(context, path) {
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.setCacheDisabled', { cacheDisabled: true });
	/** @type {Promise<number>[]} */
	const scripts = [];
	page.on('response', (response) => {
		if (/javascript/.test(response.headers()['content-type'] ?? '')) {
			scripts.push(
				response
					.request()
					.sizes()
					.then(({ responseBodySize }) => responseBodySize)
			);
		}
	});
	await page.goto(path, { waitUntil: 'networkidle' });
	const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
	await page.close();
	return bytes;
}
