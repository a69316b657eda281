/**
 * The young person's place for whoever sees, moves or reads otherwise: enlarged, spaced out, in forced colours, without
 * motion, with a thumb, and by keyboard alone.
 */
import type { Browser, Locator, Page } from '@playwright/test';
import { makeCard, useCard } from '../support/card';
import { enter, tabTo, typeIn } from '../support/keyboard';
import { hardToPress, moving, ownSpacing, unmarkedStops, unreadable } from '../support/looks';
import { expect, phone, test } from '../support/test';

const home = '/i/sammen-om-lindaa';

/** A desk of 1280 × 1024 px, enlarged to 200 and to 400 %. */
const enlarged = [
	{ width: 640, height: 512 },
	{ width: 320, height: 256 }
];

test('every page of the place is read and pressed as one needs it', async ({
	browser,
	baseURL,
	page,
	signIn,
	t
}) => {
	await signIn(page);
	const person = await villads(page);
	const own = await aDevice(browser, baseURL);
	const faults: string[] = [];
	const look = async (where: Page) => {
		const { pathname } = new URL(where.url());
		faults.push(...(await faultsOf(where)).map((fault) => `${pathname} ${fault}`));
	};

	await test.step('the card, and all kinds of pages behind it', async () => {
		await own.goto('/card');
		await look(own);
		await useCard({ page: own, t }, await makeCard({ page, t }, person));
		const paths = await kindsOfPages(own);
		expect(paths.length).toBeGreaterThan(8);
		for (const path of paths) {
			await own.goto(path);
			await look(own);
		}
	});

	await test.step('the guardian’s page', async () => {
		await own.context().clearCookies();
		await useCard({ page: own, t }, await makeCard({ page, t }, person, 'guardian'));
		await look(own);
	});

	await test.step('a kiosk, step by step', async () => {
		await own.goto(await openKiosk(page, t));
		await look(own);
		await own.getByRole('button', { name: t('note_begin') }).click();
		await own.locator('textarea:visible').fill('At cykle.');
		await look(own);
		await own.getByRole('button', { name: t('note_next') }).click();
		await own.getByRole('button', { name: t('note_skip') }).click();
		await look(own);
		const use = own.locator('label').filter({ hasText: t('note_use_workshop') });
		expect(await looksOtherwise(use, () => use.click())).toBe(true);
	});
	expect(faults).toEqual([]);
	await own.context().close();
});

test('from the card to an answer and a drawn curve, by keyboard alone', async ({
	browser,
	baseURL,
	page,
	signIn,
	t
}) => {
	await signIn(page);
	const code = await makeCard({ page, t }, await villads(page));
	const own = await aDevice(browser, baseURL);
	const asked = own.getByRole('region', { name: t('my_check_title') }).first();

	await own.goto('/card');
	await typeIn(own, own.getByLabel(t('card_enter_label')), code);
	await own.keyboard.press('Enter');
	await enter(own, own.getByRole('button', { name: t('my_device_own') }));
	await enter(own, own.getByRole('link', { name: t('my_pin_later') }));
	await expect(own.getByRole('heading', { level: 1 })).toContainText('Villads');
	await enter(own, asked.getByText(t('my_check_change')));
	const notQuite = asked.getByRole('radio', { name: t('check_answer_not_quite') });
	await tabTo(own, asked.getByRole('radio', { checked: true }));
	expect(await looksOtherwise(notQuite, () => arrowTo(own, notQuite))).toBe(true);
	await typeIn(own, asked.getByLabel(t('my_check_words')), 'Det er også i bussen.');
	await enter(own, asked.getByRole('button', { name: t('my_check_save') }));
	await expect(asked.getByText(t('my_check_thanks'))).toBeVisible();
	await enter(own, own.getByRole('link', { name: t('my_curve_open') }));
	const part = own.getByRole('group').first();
	const face = part.getByRole('radio').nth(5);
	await tabTo(own, part.getByRole('radio', { checked: true }));
	expect(await looksOtherwise(face, () => arrowTo(own, face))).toBe(true);
	await own.context().close();
});

/** All that is wrong with a page as it stands, as one line each. */
async function faultsOf(page: Page): Promise<string[]> {
	const faults: string[] = [];
	const note = (where: string, found: string[]) => {
		faults.push(...found.map((fault) => `${where}: ${fault}`));
	};
	for (const window of enlarged) {
		await page.setViewportSize(window);
		note(`${window.width} px`, await unreadable(page));
		note(`${window.width} px`, await scrolledSideways(page));
	}
	const spacing = await page.addStyleTag({ content: ownSpacing });
	note('320 px, spaced out', await unreadable(page));
	note('320 px, spaced out', await scrolledSideways(page));
	await page.setViewportSize(phone.viewport);
	note('spaced out', await unreadable(page));
	await spacing.evaluate((style: HTMLStyleElement) => style.remove());
	note('thumb', await hardToPress(page));
	note('moves', await moving(page));
	await page.emulateMedia({ forcedColors: 'active' });
	note('forced colours', await unmarkedStops(page));
	await page.emulateMedia({ forcedColors: null });
	return faults;
}

async function scrolledSideways(page: Page): Promise<string[]> {
	const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	return wide > 0 ? [`${wide} px too wide`] : [];
}

/** Whether something that is chosen looks otherwise in forced colours, which leave neither backgrounds nor shadows. */
async function looksOtherwise(what: Locator, choose: () => Promise<void>): Promise<boolean> {
	const page = what.page();
	await page.emulateMedia({ forcedColors: 'active' });
	const shown = what.locator('xpath=ancestor-or-self::label[1]');
	await shown.scrollIntoViewIfNeeded();
	const before = await shown.screenshot();
	await choose();
	const after = await shown.screenshot();
	await page.emulateMedia({ forcedColors: null });
	return !before.equals(after);
}

async function arrowTo(page: Page, choice: Locator): Promise<void> {
	for (let presses = 0; presses < 10 && !(await choice.isChecked()); presses++) {
		await page.keyboard.press('ArrowDown');
	}
	await expect(choice).toBeChecked();
}

/** One address of each kind of page that the own page, and what it leads to, leads to. */
async function kindsOfPages(page: Page): Promise<string[]> {
	const kinds = new Map<string, string>();
	const waiting = ['/my'];
	for (let path = waiting.shift(); path; path = waiting.shift()) {
		const kind = path.replace(/[0-9a-f]{8}-[\w-]+/g, '[id]').replace(/=.*/, '');
		if (kinds.has(kind)) continue;
		kinds.set(kind, path);
		await page.goto(path);
		const links = await page
			.getByRole('main')
			.locator('a[href^="/my"]:not([download])')
			.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
		waiting.push(...links.map((link) => link.split('#')[0] ?? ''), '/my/talk');
	}
	return [...kinds.values()];
}

async function aDevice(browser: Browser, baseURL: string | undefined): Promise<Page> {
	const context = await browser.newContext({
		...{ ...phone, isMobile: false },
		...{ baseURL: baseURL ?? '', locale: 'da-DK', reducedMotion: 'reduce' }
	});
	return context.newPage();
}

async function villads(page: Page): Promise<string> {
	await page.goto(`${home}/people`);
	const link = page.getByRole('link', { name: 'Villads' }).first();
	return (await link.getAttribute('href')) ?? '';
}

/** @returns the path that stands on the poster */
async function openKiosk(page: Page, t: (key: string) => string): Promise<string> {
	await page.goto(`${home}/kiosks/new`);
	await page.getByLabel(t('kiosk_title')).fill('Ungdomsbussen');
	await page.getByLabel(t('kiosk_questions')).fill('Hvad er en god dag?');
	await page.getByRole('button', { name: t('kiosk_create') }).click();
	return new URL(await page.getByLabel(t('kiosk_address')).inputValue()).pathname;
}
