/** A slow network: the page is there before its scripts, an answer takes its time. What one does meanwhile stays. */
import { expect, test } from '../support/test';

const secretName = 'Villads';

test('what is chosen and typed before the scripts arrive is kept', async ({ page, signIn, t }) => {
	await signIn(page);
	await page.goto('/');
	let arrive = () => {};
	const scripts = new Promise<void>((resolve) => (arrive = resolve));
	await page.route('**/_app/**/*.js', async (route) => {
		await scripts;
		await route.continue();
	});
	await page.evaluate(() => location.assign('/i/sammen-om-lindaa/stories/new'));
	await page.getByLabel(t('story_new_who')).selectOption(secretName);
	await page.getByLabel(t('story_title')).fill('Før alt andet');
	arrive();
	await expect(page.locator('html[data-ready]')).toHaveCount(1);
	await expect(page.getByLabel(t('story_new_who')).locator(':checked')).toHaveText(secretName);
	await page.getByRole('button', { name: t('story_new_begin') }).click();
	await expect(page.getByRole('textbox', { name: t('editor_label') })).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Før alt andet');
});

test('what is typed while an answer is on its way is kept', async ({ page, signIn, t }) => {
	await signIn(page);
	await page.goto('/i/sammen-om-lindaa/settings/setup');
	const least = page.getByLabel(t('setup_suppression_name'), { exact: true });
	const contact = page.getByLabel(t('setup_contact_name'), { exact: true });
	let arrive = () => {};
	const answer = new Promise<void>((resolve) => (arrive = resolve));
	await page.route('**/settings/setup*', async (route) => {
		await answer;
		await route.continue();
	});
	await contact.fill('Før der ventes');
	await least.fill('1');
	await least.press('Enter');
	await contact.fill('Mens der ventes');
	arrive();
	await expect(least).toBeFocused();
	await expect(least).toHaveAttribute('aria-invalid', 'true');
	await expect(contact).toHaveValue('Mens der ventes');
});
