/** The first visit: the code from the log, the first account, a demo or an empty table, signing in and out. */
import { expect, expectAccessible, test } from '../support/test';

test.use({ install: 'fresh' });

test('the first visit makes the secretariat account and begins empty', async ({
	page,
	server,
	t
}) => {
	await page.goto('/');
	await expect(page).toHaveURL(/\/setup$/);
	await expect(page).toHaveTitle(t('setup_title'));
	await expectAccessible(page);

	await test.step('a wrong code is refused, and what was typed is still there', async () => {
		await fillIn('WRON-GCOD-EHER');
		await page.getByRole('button', { name: t('setup_submit') }).click();
		await expect(page.getByText(t('error_wrong_code'))).toBeVisible();
		await expect(page.getByLabel(t('account_name'))).toHaveValue('Karen Lund');
	});

	await test.step('the code of the log opens', async () => {
		await fillIn(codeIn(server.log()));
		await page.getByRole('button', { name: t('setup_submit') }).click();
		await expect(page).toHaveURL(/\/i$/);
	});

	await test.step('nobody can do it again', async () => {
		const response = await page.goto('/setup');
		expect(response?.status()).toBe(409);
	});

	async function fillIn(code: string) {
		await page.getByLabel(t('setup_code')).fill(code);
		await page.getByLabel(t('account_name')).fill('Karen Lund');
		await page.getByLabel(t('account_email')).fill('karen@lindaa.example');
		await page
			.getByLabel(t('account_password'), { exact: true })
			.fill('en rød tråd gennem det hele');
		await page.getByRole('radio', { name: t('setup_begin_empty') }).check();
	}
});

test('one chooses the language before anything else', async ({ page, t }) => {
	await page.goto('/sign-in');
	await expect(page.locator('html')).toHaveAttribute('lang', 'da');
	await page.getByRole('contentinfo').getByRole('button', { name: 'English' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await page.reload();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.getByRole('heading', { name: t('signin_title') })).toBeHidden();
});

function codeIn(log: string): string {
	return /\b[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}\b/.exec(log)?.[0] ?? '';
}
