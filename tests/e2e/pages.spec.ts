/**
 * Every page of the app, found by its route: nothing that axe can find, and nothing that sticks out, on a desk and on a
 * phone, by day and by night. A page with a new parameter has to be told what stands there.
 */
import type { Page } from '@playwright/test';
import { makeCard, useCard } from '../support/card';
import { routes, withoutGroups } from '../support/pages';
import { expect, test, violationsOf } from '../support/test';

test.use({ install: 'demo' });
test.describe.configure({ mode: 'parallel', timeout: 180_000 });

const home = '/i/sammen-om-lindaa';
const uuid = '[0-9a-f]{8}-[0-9a-f-]{27}';

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
/** Every page is seen on a desk and on a phone, by day and by night; which goes with which changes from page to page. */
const views = [
	[
		{ size: desk, colorScheme: 'light' },
		{ size: phone, colorScheme: 'dark' }
	],
	[
		{ size: desk, colorScheme: 'dark' },
		{ size: phone, colorScheme: 'light' }
	]
] as const;

const staff = routes.filter((route) => route.startsWith('/(app)/'));
const parts = 4;

for (let part = 0; part < parts; part++) {
	test(`pages of the team, ${part + 1} of ${parts}`, async ({ page, signIn }) => {
		await signIn(page);
		const own = staff.filter((_, i) => i % parts === part);
		await inspect(page, await Promise.all(own.map((route) => addressOf(page, route))));
	});
}

test('insights as a list and by area', async ({ page, signIn }) => {
	await signIn(page);
	await inspect(page, [`${home}/insights?view=list`, `${home}/insights?view=map`]);
});

test('pages before anybody has signed in', async ({ page }) => {
	// Whoever is first sets up, and nobody after them: setup.spec.ts looks at that page.
	const open = routes.filter((route) => /^\/\((public|field)\)(?!\/setup$)/.test(route));
	const addresses = open.map((route) => withoutGroups(route).replace('[token]', 'nobody-has-this'));
	await inspect(page, addresses);
});

// A kiosk's address is told once, when it is opened: kiosk.spec.ts looks at its page.
test('pages of the young person and the guardian', async ({
	page,
	signIn,
	t,
	browser,
	baseURL
}) => {
	await signIn(page);
	const code = await makeCard({ page, t }, await firstIn(page, `${home}/people`));
	const own = await browser.newContext({ baseURL });
	const young = await own.newPage();
	await useCard({ page: young, t }, code);
	const story = await young.locator('a[href^="/my/story/"]').first().getAttribute('href');
	// Few left a note or are asked what came of a what-if: kiosk.spec.ts and voice.spec.ts look at those pages.
	const voice = routes
		.filter((route) => /^\/\(voice\)\/my(?!\/(follow-up|note))/.test(route))
		.map((route) => withoutGroups(route).replace('/my/story/[id]', story ?? ''))
		// What is to be taken back has to be said.
		.map((address) => address.replace(/\/take-back$/, '/take-back?all'));
	await inspect(young, voice);
	await own.clearCookies();
	await inspect(young, ['/card']);
	const guardians = await makeCard({ page, t }, await firstIn(page, `${home}/people`), 'guardian');
	await useCard({ page: young, t }, guardians);
	await inspect(young, ['/guardian']);
	await own.close();
});

test('the page of a partner', async ({ page, signIn, browser, baseURL }) => {
	await signIn(page);
	const items = await listed(page, '/initiatives/sammen-om-lindaa/opportunities');
	const offered = items.find(({ state }) => state === 'offered');
	const answer = await page.request.post(`/api/v1/opportunities/${offered?.id}/links`, {
		data: { label: 'Cykelhandleren' },
		headers: { origin: baseURL ?? '' }
	});
	const address = /\/p\/[\w-]+/.exec(await answer.text())?.[0];
	expect(address, await answer.text()).toBeDefined();
	const own = await browser.newContext({ baseURL });
	await inspect(await own.newPage(), [address ?? '']);
	await own.close();
});

/** Opens each address once, looks at it in every view, and tells all faults together. */
async function inspect(page: Page, addresses: readonly string[]): Promise<void> {
	const faults: string[] = [];
	for (const [i, address] of addresses.entries()) {
		for (const { size, colorScheme } of views[i % 2] ?? []) {
			await page.setViewportSize(size);
			await page.emulateMedia({ colorScheme });
			if (size === desk) await (i === 0 ? page.goto(address) : follow(page, address));
			await expect(page.getByRole('main')).toBeVisible();
			const view = `${address} at ${size.width}, ${colorScheme}`;
			if ((await page.locator('a.onward').count()) > 0) faults.push(`${view}: cannot be shown`);
			for (const { id, html } of await violationsOf(page)) {
				faults.push(`${view}: ${id} ${html[0]?.slice(0, 200)}`);
			}
			const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
			if (over > 0) faults.push(`${view}: sticks out by ${over} pixels`);
		}
	}
	expect(faults).toEqual([]);
}

/** By a link, as people go from page to page: the document stays, and with it what was brought to it to look with. */
async function follow(page: Page, address: string): Promise<void> {
	const before = page.url();
	await page.evaluate((href) => {
		const link = document.createElement('a');
		link.href = href;
		document.body.append(link);
		link.click();
		link.remove();
	}, address);
	await page.waitForURL((url) => url.href !== before);
}

/** A real address for a route of the team's. */
async function addressOf(page: Page, route: string): Promise<string> {
	const path = withoutGroups(route).replace('/i/[initiative]', home);
	const list = /^(.*)\/\[(?:id|wall)\]/.exec(path)?.[1];
	if (path.includes('/[kind]/')) {
		const story = await firstIn(page, `${home}/stories`);
		return path.replace('[kind]', 'story').replace('[id]', story.split('/').at(-1) ?? '');
	}
	if (path.includes('/pledges/[id]')) {
		return path.replace('[id]', await keptPledge(page));
	}
	// Only a what-if that replaces a public task has a page for the decision.
	const query = path.endsWith('/decision') ? '?waits=decision' : '';
	return list ? path.replace(/^.*\/\[(id|wall)\]/, await firstIn(page, list, query)) : path;
}

/** A pledge that was kept: there is a letter of thanks for it. */
async function keptPledge(page: Page): Promise<string> {
	for (const { id } of await listed(page, '/initiatives/sammen-om-lindaa/opportunities')) {
		const pledges = await listed(page, `/opportunities/${id}/pledges`);
		const kept = pledges.find(({ state }) => state === 'fulfilled');
		if (kept) return kept.id;
	}
	throw new Error('No pledge of the demo was kept.');
}

async function listed(page: Page, path: string): Promise<{ id: string; state: string }[]> {
	const answer = await page.request.get(`/api/v1${path}`);
	return ((await answer.json()) as { items: { id: string; state: string }[] }).items;
}

/** The address of the first thing that a list links to. */
async function firstIn(page: Page, list: string, query = ''): Promise<string> {
	const html = await (await page.request.get(list + query)).text();
	const first = new RegExp(`${list}/${uuid}`).exec(html)?.[0];
	if (!first) throw new Error(`${list} links to nothing.`);
	return first;
}
