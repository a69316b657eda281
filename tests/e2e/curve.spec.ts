/** How it felt, as the young person draws it: chosen by keyboard, kept, and there for the team beside what it wrote. */
import { makeCard, useCard } from '../support/card';
import { expect, test } from '../support/test';

const home = '/i/sammen-om-lindaa';

test('a young person says by keyboard how a part felt, and the team sees it', async ({
	page,
	browser,
	server,
	signIn,
	t
}) => {
	await signIn(page);
	await page.goto(`${home}/people`);
	const person = await page.getByRole('link', { name: 'Malik' }).first().getAttribute('href');
	const code = await makeCard({ page, t }, person ?? '');
	const own = await browser.newContext({ baseURL: server.origin, locale: 'da-DK' });
	const young = await own.newPage();
	await useCard({ page: young, t }, code);

	await young.getByRole('link', { name: t('my_curve_open') }).click();
	const part = young.getByRole('group', { name: 'Bold efter skole' });
	const chosen = part.getByRole('radio', { checked: true });
	await expect(chosen).toHaveValue('3');
	await chosen.focus();
	await young.keyboard.press('ArrowLeft');
	await expect(chosen).toHaveValue('2');
	const keep = young.getByRole('button', { name: t('my_curve_keep') }).first();
	await keep.focus();
	await young.keyboard.press('Enter');
	await expect(young.getByText(t('my_curve_kept'))).toBeVisible();
	await young.reload();
	await expect(chosen).toHaveValue('2');

	const stories = await page.request.get('/api/v1/initiatives/sammen-om-lindaa/stories?limit=100');
	const { items } = (await stories.json()) as { items: { id: string; secretName: string }[] };
	const story = items.find(({ secretName }) => secretName === 'Malik');
	await page.goto(`${home}/stories/${story?.id}/journey`);
	const row = page.getByRole('row').filter({ hasText: 'Bold efter skole' });
	await expect(row.getByRole('cell').nth(1)).toHaveText(t('journey_feeling_p2'));
	await own.close();
});
