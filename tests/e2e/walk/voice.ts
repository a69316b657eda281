/** Step 10: the young person's own page, opened with a card. */
import { expect } from '@playwright/test';
import { useCard } from '../../support/card';
import type { Person } from './person';

export async function comeIn(person: Person, code: string, name: string): Promise<void> {
	await useCard(person, code);
	await expect(
		person.page.getByRole('heading', { level: 1, name: person.t('my_hello', { name }) })
	).toBeVisible();
}

/** Takes the whole story back: one tap, and a yes. */
export async function takeStoryBack({ page, t }: Person): Promise<void> {
	await page.getByRole('link', { name: t('my_take_story') }).click();
	await page.getByRole('button', { name: t('my_take_yes'), exact: true }).click();
	await expect(page.getByRole('heading', { name: t('my_taken_title') })).toBeVisible();
}
