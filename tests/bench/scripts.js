/** The JavaScript that a real browser loads for a page, as it comes over the wire. */
import { chromium } from 'playwright-core';
import { launchOptions } from '../support/browser.js';
import { longestThreadCard } from './place.js';

/**
 * @param {import('./scene.js').Scene} scene
 * @returns {Promise<{ page: string, bytes: number, limit: number }[]>} bytes, and the bound in kB
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
		await context.clearCookies();
		const told = await comeInAsYoung({ api, home, context, origin: server.origin });
		return [
			{ page: 'the sign-in page', bytes: signIn, limit: 63 },
			{ page: 'the reading view', bytes: reading, limit: 63 },
			{ page: 'the young person’s thread page', bytes: await bytesOf(context, '/my'), limit: 63 },
			{ page: 'a young person’s own story', bytes: await bytesOf(context, told), limit: 63 }
		];
	} finally {
		await browser.close();
	}
}

/**
 * Comes in with a card, as the young person of the demo with the longest thread.
 * @param {Pick<import('./scene.js').Scene, 'api' | 'home'> & { context: import('playwright-core').BrowserContext, origin: string }} to
 * @returns {Promise<string>} the address of their story
 */
async function comeInAsYoung({ api, home, context, origin }) {
	const code = await longestThreadCard({ api, home });
	const headers = { origin, accept: 'text/html' };
	await context.request.post('/card?/code', { form: { code }, headers });
	const html = await (await context.request.get('/my')).text();
	const address = /\/my\/story\/[0-9a-f-]{36}/.exec(html)?.[0];
	if (!address) throw new Error('The young person has no page, or no story on it.');
	return address;
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
