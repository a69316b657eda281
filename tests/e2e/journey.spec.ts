/** Journeys: written by hand and by keyboard, drawn as a map, taken along, and laid over each other. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { enter, tabTo } from '../support/keyboard';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/test';

test.use({ install: 'demo' });

type Texts = (key: string, values?: Record<string, string | number>) => string;

const home = '/i/sammen-om-lindaa';
const story = 'Femogtyve minutter';

/** Opens the story of the demo and gives its address. */
async function toStory(page: Page): Promise<string> {
	await page.goto(`${home}/stories`);
	await page.getByRole('link', { name: story }).click();
	await expect(page.getByRole('heading', { level: 1, name: story })).toBeVisible();
	return new URL(page.url()).pathname;
}

/** Opens the story to be written in; the journey is there. */
async function toEditor(page: Page): Promise<Locator> {
	await page.goto(`${await toStory(page)}/edit`);
	const journey = page.getByRole('complementary');
	await expect(headsIn(journey).first()).toBeVisible();
	return journey;
}

/** Text and journey are both on the server. */
async function expectSaved(page: Page, t: Texts): Promise<void> {
	await expect(page.getByText(t('save_saved'), { exact: true }).first()).toBeVisible();
	for (const key of ['save_unsaved', 'save_saving', 'save_waiting']) {
		await expect(page.getByText(t(key), { exact: true })).toHaveCount(0);
	}
}

/** A drawing as SVG, PNG and PDF. @returns the SVG */
async function takeAlong(page: Page, t: Texts, label: string): Promise<string> {
	const files: string[] = [];
	for (const [key, beginning] of [
		['journey_export_svg', '<svg'],
		['journey_export_png', '\u0089PNG'],
		['journey_export_pdf', '%PDF']
	] as const) {
		await page.getByRole('button', { name: label, exact: true }).click();
		const download = page.waitForEvent('download');
		await page.getByRole('menuitem', { name: t(key) }).click();
		const path = await (await download).path();
		expect((await readFile(path, 'latin1')).slice(0, beginning.length)).toBe(beginning);
		files.push(await readFile(path, 'utf8'));
	}
	return files[0] ?? '';
}

const headsIn = (journey: Locator) => journey.locator('button[id^=moment-]');
const titlesIn = (journey: Locator) =>
	headsIn(journey).evaluateAll((heads) =>
		heads.map((head) => head.querySelector('.words')?.childNodes[1]?.textContent?.trim())
	);

test('a journey is written by keyboard alone, and is there after a reload', async ({
	page,
	signIn,
	t
}) => {
	test.setTimeout(180_000);
	await signIn(page);
	const journey = await toEditor(page);
	const heads = headsIn(journey);
	const told = journey.getByRole('status').last();
	const button = (key: string) => journey.getByRole('button', { name: t(key), exact: true });
	const count = await heads.count();

	await test.step('moved with Alt and the arrows, and taken back', async () => {
		await tabTo(page, heads.first());
		await page.keyboard.press('ArrowDown');
		await expect(heads.nth(1)).toBeFocused();
		await page.keyboard.press('Alt+ArrowUp');
		await expect(told).toHaveText(t('journey_moved', { number: 1, count }));
		await expect(heads.first()).toContainText('Langs hegnet');
		await expect(heads.first()).toBeFocused();
		await page.keyboard.press('Control+z');
		await expect(told).toHaveText(t('journey_undone', { count }));
		await expect(heads.first()).toContainText('To skift af skole');
	});

	await test.step('parted, and put together again', async () => {
		await enter(page, heads.first());
		await enter(page, button('journey_split'));
		await expect(heads).toHaveCount(count + 1);
		const title = journey.getByLabel(t('journey_moment_title'));
		await expect(title).toBeFocused();
		await expect(title).toHaveValue('');
		await page.keyboard.type('Så flyttede vi igen');
		await expect(heads.nth(1)).toContainText('Så flyttede vi igen');
		await tabTo(page, heads.first(), 'Shift+Tab');
		await page.keyboard.press('Enter');
		await enter(page, button('journey_merge'));
		await expect(heads).toHaveCount(count);
		await expect(heads.first()).toContainText('To skift af skole · Så flyttede vi igen');
		await expect(told).toHaveText(t('journey_merge_done', { number: 1 }));
	});

	await test.step('moved to a place in the list', async () => {
		await tabTo(page, journey.getByLabel(t('journey_move_to')));
		await page.keyboard.press('ArrowDown');
		await expect(told).toHaveText(t('journey_moved', { number: 2, count }));
		await expect(heads.nth(1)).toContainText('To skift af skole');
	});

	await test.step('Enter begins the next moment, and words tell its numbers', async () => {
		await tabTo(page, journey.getByLabel(t('journey_moment_title')), 'Shift+Tab');
		await page.keyboard.press('Enter');
		await expect(heads).toHaveCount(count + 1);
		const title = journey.getByLabel(t('journey_moment_title'));
		await expect(title).toBeFocused();
		await expect(title).toHaveValue('');
		await page.keyboard.type('Klubben om onsdagen');
		await tabTo(page, journey.getByLabel(t('journey_cadence')));
		await page.keyboard.type('hver anden måned');
		await tabTo(page, journey.getByLabel(t('journey_dose')));
		await page.keyboard.type('en halv time');
		await expect(journey.getByText(t('journey_monthly_about', { minutes: 15 }))).toBeVisible();
		const minutes = journey.getByLabel(t('journey_minutes'));
		await tabTo(page, minutes);
		await page.keyboard.press('Control+a');
		await page.keyboard.type('0');
		await expect(minutes).toHaveAttribute('aria-invalid', 'true');
		await page.keyboard.press('Control+a');
		await page.keyboard.type('45');
		await expect(minutes).not.toHaveAttribute('aria-invalid');
		await expectAccessible(page);
	});

	await expectSaved(page, t);
	const before = await titlesIn(journey);
	await page.reload();
	await expect(headsIn(journey)).toHaveCount(count + 1);
	expect(await titlesIn(journey)).toEqual(before);
	expect(before[2]).toBe('Klubben om onsdagen');
});

test('a moment is dragged by its grip', async ({ page, signIn, t }) => {
	await signIn(page);
	const journey = await toEditor(page);
	const heads = headsIn(journey);
	const grip = journey.getByTitle(t('journey_drag')).first();
	await grip.scrollIntoViewIfNeeded();
	const from = await grip.boundingBox();
	const to = await heads.nth(2).boundingBox();
	if (!from || !to) throw new Error('The moments are not drawn.');
	await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
	await page.mouse.down();
	await page.mouse.move(to.x + 10, to.y + to.height - 4, { steps: 6 });
	await page.mouse.up();
	await expect(heads.nth(2)).toContainText('To skift af skole');
	await expectSaved(page, t);
});

test('what is seen stands beside the journey: dream, strengths, what was tried', async ({
	page,
	signIn,
	t
}) => {
	await signIn(page);
	const path = await toStory(page);
	await expect(page.getByText('At køre på en rigtig racercykel')).toBeVisible();
	await page.goto(`${path}/edit`);
	await page.getByText(t('story_facts'), { exact: true }).click();
	const strengths = page.getByRole('group', { name: t('story_strengths') });
	const first = strengths.getByRole('textbox').first();
	await first.focus();
	await first.press('Enter');
	const added = strengths.getByRole('textbox').last();
	await expect(added).toBeFocused();
	await added.fill('Kan vente');
	await page.getByRole('button', { name: t('story_visit_today') }).click();
	await expect(page.getByRole('textbox', { name: t('editor_label') })).toContainText(
		t('story_visit_heading', { date: '' }).trim()
	);
	await expectSaved(page, t);
	await page.goto(path);
	await expect(page.getByText('Kan vente')).toBeVisible();
});

test('the map is drawn with words, reads as a table, and is taken along', async ({
	page,
	signIn,
	t
}) => {
	test.setTimeout(120_000);
	await signIn(page);
	await page.goto(`${await toStory(page)}/journey`);
	const map = page.locator('figure svg[role=img]');
	await expect(map.getByText('Skydebanen')).toBeVisible();
	await expect(map.getByText(t('journey_voice_own'))).toBeVisible();
	await expect(map.getByText('En god voksen').first()).toBeVisible();
	await expectAccessible(page);

	const table = page.getByRole('button', { name: t('journey_as_table') });
	await tabTo(page, table);
	await page.keyboard.press('Enter');
	const row = page.getByRole('row').filter({ hasText: 'Skydebanen' });
	await expect(row).toContainText(t('journey_touchpoint_voluntary'));
	await expect(row).toContainText('109');
	await expectAccessible(page);
	await page.getByRole('button', { name: t('journey_as_map') }).click();

	await takeAlong(page, t, t('journey_take_along'));
});

test('the children of a family are laid over each other; all as one shows nobody', async ({
	page,
	signIn,
	t
}) => {
	await signIn(page);
	await page.goto(`${home}/people`);
	await page.getByRole('link', { name: t('family_title') }).click();
	await page.getByRole('link', { name: 'Familien Holm' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Familien Holm' })).toBeVisible();
	const map = page.locator('figure svg[role=img]:visible');
	await expect(map.getByText('Elias', { exact: true })).toBeVisible();
	await expect(map.getByText('Karla', { exact: true })).toBeVisible();
	await expectAccessible(page);

	await page.goto(`${home}/stories/journeys`);
	await page.getByRole('checkbox', { name: /Villads/ }).check();
	await page.getByRole('checkbox', { name: /Karla/ }).check();
	await page.getByRole('button', { name: t('journey_compare_show') }).click();
	await expect(map.first().getByText('Villads', { exact: true })).toBeVisible();
	await expect(map.getByText(t('journey_roll_up_hidden'), { exact: true }).first()).toBeVisible();
	await expectAccessible(page);

	const asOne = map.last();
	const drawn = await asOne.getByText(t('journey_roll_up_hidden'), { exact: true }).count();
	const label = `${t('journey_take_along')}: ${t('journey_as_one')}`;
	const svg = await takeAlong(page, t, label);
	expect(svg.split(`>${t('journey_roll_up_hidden')}<`)).toHaveLength(drawn + 1);
	expect(svg).not.toContain('Villads');
	// A name on a line is read on a ground of its own, in the file too.
	expect(svg).toContain('paint-order="stroke"');
});

test('on a phone the map scrolls in its own box, and all as one fits @phone', async ({
	page,
	signIn,
	t
}) => {
	await signIn(page);
	await page.goto(`${await toStory(page)}/journey`);
	const map = page.locator('figure svg[role=img]');
	await expect(map).toBeVisible();
	await expectNoSidewaysScroll(page);
	await page.goto(`${home}/stories/journeys`);
	await expectNoSidewaysScroll(page);
	const bars = page.locator('figure svg[role=img]:visible').last();
	const { x = 0, width = 0 } = (await bars.boundingBox()) ?? {};
	expect(x).toBeGreaterThanOrEqual(0);
	expect(x + width).toBeLessThanOrEqual(390);
	await expect(bars.getByText(t('journey_roll_up_minutes'), { exact: true })).toBeVisible();
});
