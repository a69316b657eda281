/**
 * The `test` of all end-to-end specs. Each test has a server of its own, so that none depends on who ran before it; a spec
 * chooses what is in it:
 *
 *     test.use({ install: 'fresh' });   // nobody has been here yet
 *     test.use({ install: 'demo' });    // the demo, and a secretariat account (the default)
 *     test.use({ install: 'longThread' });   // the demo with a thread of 500 things
 *     test.use({ language: 'en' });
 *     test.use({ clock: 'movable' });   // server.forward(15): it is a fortnight later
 */
import { cpSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test as base, type Browser, type Page } from '@playwright/test';
import axe from 'axe-core';
import { layLongThread } from './long-thread';
import { withPatience } from './patience';
import { secretariat } from './people';
import { removeFolder, startServer, temporaryFolder, type Running } from './server.js';

export { expect } from '@playwright/test';
export { secretariat } from './people';

/** What a phone is like. */
export const phone = {
	viewport: { width: 390, height: 844 },
	hasTouch: true,
	isMobile: true,
	deviceScaleFactor: 1
};

declare global {
	interface Window {
		axe: typeof import('axe-core');
	}
}

export interface Options {
	language: 'da' | 'en';
}

interface Fixtures extends Options {
	install: 'fresh' | 'demo' | 'longThread';
	/** `movable`: `server.forward(days)` puts the server's clock forward. */
	clock: 'real' | 'movable';
	server: Running;
	/** A text of the app in the test's language, with its parameters filled in. */
	t: (key: string, values?: Record<string, string | number>) => string;
	/** Signs the page in without opening one; as the secretariat unless somebody else is named. */
	signIn: (page: Page, who?: { email: string; password: string }) => Promise<void>;
}

export const test = base.extend<Fixtures, { browser: Browser }>({
	browser: [
		async ({ browser }, use) => {
			await use(withPatience(browser));
		},
		{ scope: 'worker' }
	],

	install: ['demo', { option: true }],
	clock: ['real', { option: true }],
	language: ['da', { option: true }],

	server: async ({ install, clock }, use) => {
		const dataDir = temporaryFolder();
		const demo = process.env.TRAAD_DEMO;
		if (install !== 'fresh' && demo) cpSync(demo, dataDir, { recursive: true });
		if (install === 'longThread') await layLongThread(dataDir);
		const server = await startServer({ dataDir, hasMovableClock: clock === 'movable' });
		await use(server);
		await server.stop();
		removeFolder(dataDir);
	},

	baseURL: async ({ server }, use) => use(server.origin),

	context: async ({ context, server, language }, use) => {
		await context.addCookies([{ name: 'locale', value: language, url: server.origin }]);
		await use(context);
	},

	t: async ({ language }, use) => {
		const texts = messages(language);
		await use((key, values = {}) => {
			const text = texts[key];
			if (text === undefined) throw new Error(`There is no text ${key}.`);
			return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
		});
	},

	signIn: async ({ server }, use) => {
		await use(async (page, form = secretariat) => {
			const { email, password } = form;
			const answer = await page.request.post('/sign-in', {
				form: { email, password },
				headers: { origin: server.origin, accept: 'text/html' },
				maxRedirects: 0
			});
			expect(answer.status(), await answer.text()).toBe(303);
		});
	}
});

function messages(language: string): Record<string, string> {
	const file = `../../src/lib/i18n/messages/${language}.json`;
	return JSON.parse(readFileSync(resolve(import.meta.dirname, file), 'utf8')) as Record<
		string,
		string
	>;
}

/** No accessibility fault that axe can find, on the page as it is now (WCAG 2.2 AA). */
export async function expectAccessible(page: Page): Promise<void> {
	const faults = (await violationsOf(page)).map(
		({ id, help, html }) => `${id}: ${help}\n${html.map((it) => `    ${it}`).join('\n')}`
	);
	expect(faults).toEqual([]);
}

/** The rules that a page is held against (WCAG 2.2 AA). */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds on a page as it is now. It is brought once to a document, however often that is looked at. */
export async function violationsOf(page: Page) {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
	return page.evaluate(async (runOnly) => {
		// Half under the bar at the top, a thing that one can press is as small as what is left of it.
		const top = window.scrollY;
		window.scrollTo({ top: 0, behavior: 'instant' });
		// What the page makes of a new size is there with the next frame; what fades in is there when it has.
		await new Promise<void>((done) =>
			requestAnimationFrame(() => requestAnimationFrame(() => done()))
		);
		const ending = document
			.getAnimations()
			.filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
		await Promise.allSettled(ending.map(({ finished }) => finished));
		const { violations } = await window.axe.run({ runOnly, resultTypes: ['violations'] });
		window.scrollTo({ top, behavior: 'instant' });
		return violations.map(({ id, help, nodes }) => ({
			id,
			help,
			html: nodes.map(({ html }) => html)
		}));
	}, rules);
}

/** Nothing sticks out sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
	const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
	expect(width).toBeLessThanOrEqual(0);
}
