/** What the page of what is allowed is on paper. */
import { expect, type Page } from '@playwright/test';
import { expectNoSidewaysScroll } from './test';

interface Person {
	page: Page;
	t: (key: string, values?: Record<string, string | number>) => string;
}

/**
 * Presses print, and looks at the page as paper.
 *
 * @param name the secret name of whose words it is about
 * @param before something of what was said before
 */
export async function expectReceipt({ page, t }: Person, name: string, before: string) {
	// The browser's own dialog belongs to the machine: that it is asked for is what the page can do.
	const asked = page.evaluate(
		() =>
			new Promise<void>((done) => {
				window.print = () => done();
			})
	);
	await page.getByRole('button', { name: t('receipt_print') }).click();
	await asked;
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText(name, { exact: true })).toBeVisible();
	const date = new Intl.DateTimeFormat((await page.locator('html').getAttribute('lang')) ?? 'da', {
		dateStyle: 'long',
		timeZone: 'Europe/Copenhagen'
	}).format(Date.now());
	await expect(page.getByText(t('receipt_day', { date }))).toBeVisible();
	await expect(page.locator('ol').getByText(before).first()).toBeVisible();
	await expect(page.getByRole('button')).toHaveCount(0);
	await expect(page.getByRole('link')).toHaveCount(0);
	await expectNoSidewaysScroll(page);
	await page.emulateMedia({ media: null });
}
