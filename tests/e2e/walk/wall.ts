/** Step 5: a wall, its cards and clusters. */
import { expect, type Locator } from '@playwright/test';
import type { Person } from './person';

/** @returns the path of the wall */
export async function hangWall({ page, t }: Person, home: string, title: string): Promise<string> {
	await page.goto(`${home}/walls`);
	await page.getByLabel(t('wall_new_title')).fill(title);
	await page.getByRole('button', { name: t('wall_new_submit') }).click();
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
	await expect(page.getByText(t('wall_line_open'))).toBeAttached();
	return new URL(page.url()).pathname;
}

/** Puts every excerpt that may be used in a workshop on the wall. @returns what the tray says of the others */
export async function bringInAll({ page, t }: Person, count: number): Promise<string> {
	await page
		.getByRole('toolbar')
		.getByRole('button', { name: t('wall_tray_open') })
		.click();
	const tray = page.getByRole('complementary', { name: t('wall_tray_open') });
	for (let brought = 1; brought <= count; brought++) {
		await tray
			.getByRole('button', { name: t('wall_tray_bring') })
			.first()
			.click();
		await expect(tray.getByText(t('wall_tray_on'), { exact: true })).toHaveCount(brought);
	}
	await expect(tray.getByRole('button', { name: t('wall_tray_bring') })).toHaveCount(0);
	const told = await tray.innerText();
	await tray.getByRole('button', { name: t('wall_tray_close') }).click();
	return told;
}

export function card({ page }: Person, words: string): Locator {
	return page.locator('[data-card]', { hasText: words });
}

/** Carries a card by mouse. */
export async function dragCard(person: Person, words: string, by: { x: number; y: number }) {
	const box = await card(person, words).boundingBox();
	if (!box) throw new Error(`There is no card “${words}”.`);
	const { mouse } = person.page;
	const from = { x: box.x + box.width / 2, y: box.y + 14 };
	await mouse.move(from.x, from.y);
	await mouse.down();
	await mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 4 });
	await mouse.move(from.x + by.x, from.y + by.y, { steps: 4 });
	await mouse.up();
}

/** Selects cards and gathers them in a cluster with a name. */
export async function gather(person: Person, words: string[], title: string): Promise<void> {
	const { page, t } = person;
	for (const [index, one] of words.entries()) {
		await card(person, one).click({ modifiers: index > 0 ? ['Shift'] : [] });
	}
	await expect(
		page.getByRole('button', { name: t('wall_selected', { count: words.length }) })
	).toBeVisible();
	await page
		.getByRole('toolbar')
		.getByRole('button', { name: t('wall_gather') })
		.click();
	await page.getByLabel(t('wall_gather_label')).fill(title);
	await page.getByRole('button', { name: t('wall_gather_do') }).click();
	await expect(page.getByRole('region', { name: title })).toBeVisible();
}
