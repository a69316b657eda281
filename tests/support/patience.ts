/**
 * Pages as people meet them: whoever opens one looks at it before touching it. Going to a page is over when its scripts
 * have taken over; what is typed and chosen before that has a test of its own (early.spec.ts).
 */
import type { Browser, Page } from '@playwright/test';

/** The same browser; its pages wait for their scripts, where they run any. */
export function withPatience(browser: Browser): Browser {
	const open = browser.newContext.bind(browser);
	browser.newContext = async (options) => {
		const context = await open(options);
		context.on('page', waitForScripts);
		return context;
	};
	return browser;
}

function waitForScripts(page: Page): void {
	const goto = page.goto.bind(page);
	const reload = page.reload.bind(page);
	page.goto = async (...args) => {
		const answer = await goto(...args);
		await isReady(page);
		return answer;
	};
	page.reload = async (...args) => {
		const answer = await reload(...args);
		await isReady(page);
		return answer;
	};
}

async function isReady(page: Page): Promise<void> {
	await page.waitForFunction(
		() =>
			document.documentElement.dataset.ready !== undefined ||
			!Object.keys(window).some((name) => name.startsWith('__sveltekit'))
	);
}
