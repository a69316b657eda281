/** A young person's card: made by the team, used on a phone of one's own. */
import { expect, type Page } from '@playwright/test';

interface Person {
	page: Page;
	t: (key: string, values?: Record<string, string | number>) => string;
}

/** @param storyteller the address of their page @returns the code on a fresh card */
export async function makeCard(
	{ page, t }: Person,
	storyteller: string,
	holder: 'young' | 'guardian' | 'otherGuardian' = 'young'
): Promise<string> {
	await page.goto(`${storyteller}/card?for=${holder}`);
	await page.getByRole('button', { name: t('card_make') }).click();
	await expect(page.getByText(t('card_once'))).toBeVisible();
	const shown = await page.getByRole('main').innerText();
	const code = /\b(?:[A-Z0-9]{3,5}-){1,4}[A-Z0-9]{3,5}\b/.exec(shown)?.[0];
	if (!code) throw new Error('The card shows no code.');
	return code;
}

/** Opens the own pages with a code, on a device of one's own and without a PIN. */
export async function useCard({ page, t }: Person, code: string): Promise<void> {
	await page.goto('/card');
	await page.getByLabel(t('card_enter_label')).fill(code);
	await page.getByRole('button', { name: t('card_enter_submit') }).click();
	await page.waitForURL(/\/(my\/device|guardian)$/);
	if (page.url().endsWith('/guardian')) return;
	await page.getByRole('button', { name: t('my_device_own') }).click();
	await page.getByRole('link', { name: t('my_pin_later') }).click();
	await page.waitForURL(/\/my$/);
}
