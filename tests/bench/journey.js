/** The journey map in a real browser: how long its scripts run for 60 moments. */
import { chromium } from 'playwright-core';
import { launchOptions } from '../support/browser.js';
import { median, ms } from './measure.js';

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./run.js').Figure} Figure */

const touchpoints = ['public', 'voluntary', 'private', 'family'];
const rounds = 7;

/**
 * Scripting, not network: the page of the map is opened a first time, then entered from the story, and the time that
 * scripts ran until the map stands is taken from the browser.
 * @param {Scene} scene
 * @returns {Promise<Figure>}
 */
export async function journeyMap({ server, api, initiative, email, password, story }) {
	const id = await story(2_000);
	await api.json('PUT', `/api/v1/stories/${id}/journey`, { moments: moments(60) });
	const browser = await chromium.launch(await launchOptions());
	try {
		const context = await browser.newContext({
			baseURL: server.origin,
			viewport: { width: 1440, height: 900 }
		});
		const page = await context.newPage();
		await page.goto('/sign-in');
		await page.locator('input[name=email]').fill(email);
		await page.locator('input[name=password]').fill(password);
		await page.locator('main button[type=submit]').last().click();
		await page.waitForURL((url) => url.pathname !== '/sign-in');
		const session = await context.newCDPSession(page);
		await session.send('Performance.enable');
		const scripting = async () => {
			const { metrics } = await session.send('Performance.getMetrics');
			return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN) * 1000;
		};
		/** @type {number[]} */
		const times = [];
		const path = `/i/${initiative}/stories/${id}`;
		await page.goto(`${path}/journey`, { waitUntil: 'networkidle' });
		for (let round = 0; round < rounds; round++) {
			await page.getByRole('navigation').locator(`a[href$="/stories/${id}"]`).first().click();
			await page.locator('a[href$="/journey"]').waitFor();
			await page.waitForLoadState('networkidle');
			const before = await scripting();
			await page.locator('a[href$="/journey"]').click();
			await page.locator('.sheet figure svg[role=img]').waitFor();
			await page.waitForURL(/\/journey$/);
			await page.waitForLoadState('networkidle');
			times.push((await scripting()) - before);
		}
		return {
			name: 'journey map of 60 moments: scripting in the browser, ms',
			value: median(times),
			limit: 100,
			detail: `${rounds} times, at most ${ms(Math.max(...times))}`
		};
	} finally {
		await browser.close();
	}
}

/** @param {number} count */
function moments(count) {
	return Array.from({ length: count }, (_, at) => ({
		stage: `Del ${Math.floor(at / 6) + 1}`,
		title: `Det, der skete som nummer ${at + 1}`,
		setting: 'Vejen over bakken',
		people: ['En voksen', 'Klassen'],
		touchpoint: touchpoints[at % 4],
		rhythm: { times: 1, every: (at % 3) + 1, unit: 'week' },
		minutes: 25,
		feeling: (at % 7) - 3,
		ownFeeling: ((at + 2) % 7) - 3,
		isGuess: at % 9 === 0,
		isScreening: at % 11 === 0,
		barriers: ['money', 'distance']
	}));
}
