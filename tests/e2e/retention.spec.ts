/** What is past its months: the secretariat sees it, and puts one thing off with a reason. */
import { expect, expectAccessible, expectNoSidewaysScroll, phone, test } from '../support/test';

const settings = '/i/sammen-om-lindaa/settings';

test('what will be erased is listed, and put off with a reason', async ({ page, signIn, t }) => {
	await signIn(page);
	await page.goto(`${settings}/setup`);
	await page.getByLabel(t('setup_kept_story')).fill('1');
	await page.getByRole('button', { name: t('initiative_save') }).click();
	await expect(page.getByText(t('setup_saved_all'))).toBeVisible();

	await page.goto('/i/sammen-om-lindaa');
	await page.getByRole('link', { name: t('retention_open') }).click();
	const stories = page.getByRole('region', { name: t('retention_class_story') });
	const first = stories.getByRole('listitem').first();
	await expect(page.getByText(t('retention_demo'))).toBeVisible();
	await expectAccessible(page);

	const keep = first.getByText(t('retention_keep'), { exact: true }).first();
	await keep.click();
	await first.getByLabel(t('retention_until')).fill(inMonths(12));
	await first.getByRole('button', { name: t('retention_save') }).click();
	await expect(first.getByText(t('error_required'))).toBeVisible();
	await first.getByLabel(t('retention_reason')).fill('Søskendes forløb er ikke slut');
	await expectAccessible(page);
	await first.getByRole('button', { name: t('retention_save') }).click();
	await expect(stories.getByText('Søskendes forløb er ikke slut')).toBeVisible();

	await page.setViewportSize(phone.viewport);
	await expectNoSidewaysScroll(page);
});

function inMonths(months: number): string {
	const day = new Date();
	day.setUTCMonth(day.getUTCMonth() + months);
	return day.toISOString().slice(0, 10);
}
