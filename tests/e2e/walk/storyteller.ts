/** Step 3, first half: a young person with a secret name, and what was said yes to. */
import { expect } from '@playwright/test';
import type { Person } from './person';

/** @returns the path of the young person's page */
export async function addStoryteller({ page, t }: Person, home: string, name: string) {
	await page.goto(`${home}/people`);
	await page
		.getByRole('link', { name: t('people_new') })
		.first()
		.click();
	await page.getByLabel(t('person_secret_name')).fill(name);
	await page.getByRole('radio', { name: t('band_13_14') }).check();
	await page.getByLabel(t('person_area')).fill('Nordbyen');
	await page.getByRole('button', { name: t('person_create'), exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
	return new URL(page.url()).pathname;
}

/** Writes down a yes of both, the young person's own and the guardian's, scope by scope. */
export async function recordConsents({ page, t }: Person, scopes: string[]): Promise<void> {
	const guardian = t('guardian_word').replace(/^./, (first) => first.toUpperCase());
	for (const scope of scopes) {
		for (const who of [t('consent_by_young'), guardian]) {
			const answer = t('consent_say', { who, scope: t(scope), answer: t('consent_yes') });
			const button = page.getByRole('button', { name: answer, exact: true });
			await button.click();
			await expect(button).toHaveAttribute('aria-pressed', 'true');
		}
	}
}
