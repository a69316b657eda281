/** The wall with two people at it, each in a browser of their own: by mouse, by keyboard alone, and as an outline. */
import { randomUUID } from 'node:crypto';
import type { Browser, Locator, Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/test';

test('two people work on a wall, and each sees at once what the other does', async ({
	browser,
	page,
	server,
	signIn,
	t
}) => {
	await signIn(page);
	await hangWall(page, t('wall_new_title'), t('wall_new_submit'), 'Frikvarteret');
	await expectAccessible(page);
	const other = await anotherBrowser(browser, server.origin, signIn);
	await other.goto(page.url());
	await expect(other.getByText(t('wall_line_open'))).toBeAttached();

	await test.step('a note by keyboard, an excerpt from the tray', async () => {
		await note(page, 'Hvem ser de små pauser?');
		await expect(cardWith(other, 'Hvem ser de små pauser?')).toBeVisible();
		await page.keyboard.press('b');
		const tray = page.getByRole('complementary', { name: t('wall_tray_open') });
		const quote = await tray.getByRole('listitem').first().locator('p').first().innerText();
		const bring = tray.getByRole('button', { name: t('wall_tray_bring') });
		await bring.first().click();
		await bring.first().click();
		await expect(cardWith(other, quote)).toBeVisible();
		await expect(other.locator('[data-card]')).toHaveCount(3);
		await expectAccessible(page);
		await page.keyboard.press('Escape');
	});

	await test.step('a card that is carried by mouse moves in the other browser', async () => {
		const card = cardWith(page, 'Hvem ser de små pauser?');
		const before = await cardWith(other, 'Hvem ser de små pauser?').boundingBox();
		await carry(page, card, { x: 180, y: 150 });
		await expect
			.poll(() => cardWith(other, 'Hvem ser de små pauser?').boundingBox())
			.not.toEqual(before);
	});

	await test.step('cards are chosen, gathered, moved and undone by keyboard alone', async () => {
		await page.locator('[data-card][tabindex="0"]').focus();
		await page.keyboard.press('Space');
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('c');
		await page.getByLabel(t('wall_gather_label')).fill('Frokosten alene');
		await page.keyboard.press('Enter');
		await expect(other.getByRole('region', { name: 'Frokosten alene' })).toBeVisible();
		await expect(
			page.getByText(t('wall_told_created', { title: 'Frokosten alene', count: 1 }))
		).toBeAttached();
		await page.locator('[data-card][tabindex="0"]').focus();
		await page.keyboard.press('Control+ArrowDown');
		await page.keyboard.press('Control+z');
		await page.keyboard.press('Control+z');
		await expect(other.getByRole('region', { name: 'Frokosten alene' })).toBeHidden();
	});

	await test.step('what was hung up is there after a reload, in both views', async () => {
		await page.reload();
		await expect(page.locator('[data-card]')).toHaveCount(3);
		await page.keyboard.press('v');
		await expect(page.getByRole('heading', { name: t('wall_alone') })).toBeVisible();
		await expectAccessible(page);
	});
});

test('on a phone the wall is an outline, and cards move by menu @phone', async ({
	page,
	signIn,
	t
}) => {
	await signIn(page);
	await hangWall(page, t('wall_new_title'), t('wall_new_submit'), 'På telefonen');
	await page
		.getByRole('toolbar')
		.getByRole('button', { name: t('wall_note_new') })
		.tap();
	await page.getByLabel(t('wall_note_label')).fill('Cyklen giver luft');
	await page.getByRole('button', { name: t('wall_note_put') }).tap();
	await expect(page.getByText('Cyklen giver luft')).toBeVisible();
	const card = page.getByRole('listitem').filter({ hasText: 'Cyklen giver luft' });
	await card.getByRole('button', { name: t('wall_move') }).tap();
	await page.getByRole('menuitem', { name: t('wall_gather_new') }).tap();
	await page.getByLabel(t('wall_gather_label')).fill('Vejen derhen');
	await page.getByRole('button', { name: t('wall_gather_do') }).tap();
	const cluster = page.getByRole('region', { name: 'Vejen derhen' });
	await expect(cluster.getByText('Cyklen giver luft')).toBeVisible();
	await expect(cluster.getByRole('link', { name: t('wall_cluster_insight') })).toBeVisible();
	await expectAccessible(page);
});

test('without scripts all cards of a long wall are a link away', async ({
	page,
	signIn,
	browser,
	baseURL,
	t
}) => {
	await signIn(page);
	await hangWall(page, t('wall_new_title'), t('wall_new_submit'), 'Halvfjerds kort');
	const commands = Array.from({ length: 70 }, (_, n) => ({
		id: randomUUID(),
		type: 'card.add',
		cardId: randomUUID(),
		text: `Kort nummer ${n + 1}`,
		x: n * 264,
		y: 0
	}));
	const wall = page.url().split('/').at(-1) ?? '';
	const hung = await page.request.post(`/api/v1/walls/${wall}/commands`, {
		data: { commands },
		headers: { origin: baseURL ?? '' }
	});
	expect(hung.ok(), await hung.text()).toBe(true);
	const storageState = await page.context().storageState();
	const plain = await browser.newContext({ javaScriptEnabled: false, storageState, baseURL });
	const reading = await plain.newPage();
	await reading.goto(page.url());
	await expect(reading.getByText('Kort nummer 1', { exact: true })).toBeVisible();
	await reading.getByRole('link', { name: t('wall_whole', { count: 70 }) }).click();
	await expect(reading.getByText('Kort nummer 70', { exact: true })).toBeVisible();
	await plain.close();
});

async function hangWall(page: Page, label: string, submit: string, title: string): Promise<void> {
	await page.goto('/i/sammen-om-lindaa/walls');
	await page.getByLabel(label).fill(title);
	await page.getByRole('button', { name: submit }).click();
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

async function anotherBrowser(
	browser: Browser,
	origin: string,
	signIn: (page: Page) => Promise<void>
): Promise<Page> {
	const context = await browser.newContext({ baseURL: origin, locale: 'da-DK' });
	const page = await context.newPage();
	await signIn(page);
	return page;
}

async function note(page: Page, words: string): Promise<void> {
	await page.locator('.frame').waitFor();
	await page.keyboard.press('n');
	await page.getByRole('dialog').getByRole('textbox').fill(words);
	await page.keyboard.press('Control+Enter');
}

function cardWith(page: Page, words: string): Locator {
	return page.locator('[data-card]', { hasText: words });
}

async function carry(page: Page, card: Locator, by: { x: number; y: number }): Promise<void> {
	const box = await card.boundingBox();
	if (!box) throw new Error('The card is not there.');
	await page.mouse.move(box.x + 40, box.y + 30);
	await page.mouse.down();
	await page.mouse.move(box.x + 40 + by.x / 2, box.y + 30 + by.y / 2, { steps: 4 });
	await page.mouse.move(box.x + 40 + by.x, box.y + 30 + by.y, { steps: 4 });
	await page.mouse.up();
}
