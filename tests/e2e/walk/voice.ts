/** Step 10: the young person's own page, opened with a card. */
import { expect } from '@playwright/test';
import type { Person } from './person';

/** @returns the code on a fresh card */
export async function makeCard({ page, t }: Person, storyteller: string): Promise<string> {
	await page.goto(`${storyteller}/card`);
	await page.getByRole('button', { name: t('card_make') }).click();
	await expect(page.getByText(t('card_once'))).toBeVisible();
	const code = /\b(?:[A-Z0-9]{3,5}-){1,4}[A-Z0-9]{3,5}\b/.exec(
		await page.getByRole('main').innerText()
	);
	if (!code) throw new Error('The card shows no code.');
	return code[0];
}

export async function comeIn({ page, t }: Person, code: string, name: string): Promise<void> {
	await page.goto('/card');
	await page.getByLabel(t('card_enter_label')).fill(code);
	await page.getByRole('button', { name: t('card_enter_submit') }).click();
	await expect(
		page.getByRole('heading', { level: 1, name: t('my_hello', { name }) })
	).toBeVisible();
}

/** Takes the whole story back: one tap, and a yes. */
export async function takeStoryBack({ page, t }: Person): Promise<void> {
	await page.getByRole('link', { name: t('my_take_story') }).click();
	await page.getByRole('button', { name: t('my_take_yes'), exact: true }).click();
	await expect(page.getByRole('heading', { name: t('my_taken_title') })).toBeVisible();
}
