/** Step 5, before the wall: somebody goes through names and places; until then nothing leaves the team. */
import { expect } from '@playwright/test';
import type { Person } from './person';

/** The wall's tray holds nothing of the story and leads to the check, where a word is masked by hand. */
export async function goThrough(
	{ page, t }: Person,
	wallPath: string,
	{ words, instead }: { words: string; instead: string }
): Promise<void> {
	await page.goto(wallPath);
	await page
		.getByRole('toolbar')
		.getByRole('button', { name: t('wall_tray_open') })
		.click();
	const tray = page.getByRole('complementary', { name: t('wall_tray_open') });
	await expect(tray.getByText(t('wall_tray_to_check'))).toBeVisible();
	await tray.getByRole('link').click();
	await expect(page.getByText(t('masking_state_never'))).toBeVisible();
	const byHand = page.getByRole('form', { name: t('masking_by_hand') });
	await byHand.getByLabel(t('masking_words')).fill(words);
	await byHand.getByLabel(t('masking_kind')).selectOption({ label: t('masking_kind_place') });
	await byHand.getByLabel(t('masking_told_as')).fill(instead);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('region', { name: t('masking_list') })).toContainText(words);
	await page.getByRole('button', { name: t('masking_check') }).click();
	await expect(page.getByText(t('masking_state_checked'))).toBeVisible();
}
