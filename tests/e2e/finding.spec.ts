/** Finding words again: from what was found to its place and back, and a choice of excerpts that is kept. */
import { expect, expectAccessible, test } from '../support/test';

test.use({ install: 'demo' });

const home = '/i/sammen-om-lindaa';

test('from a word to its place in the story, and back to what was found', async ({
	page,
	signIn,
	t
}) => {
	await signIn(page);
	await page.goto(`${home}/search`);
	const field = page.getByRole('searchbox', { name: t('search_label') });
	await field.fill('cykel');
	const stories = page.getByRole('region', { name: t('search_group_story') });
	await expect(stories.getByText('Tredje gang cykler vi')).toBeVisible();
	await expectAccessible(page);
	await field.press('ArrowDown');
	const hit = stories.getByRole('link', { name: 'Femogtyve minutter' });
	await expect(hit).toBeFocused();
	await hit.press('Enter');
	await expect(page.getByRole('heading', { level: 1, name: 'Femogtyve minutter' })).toBeVisible();
	const found = page.getByRole('group', { name: t('story_found') });
	await expect(found).toContainText(t('story_found_at', { at: '1', count: '2' }));
	await expect(page.getByText('Tredje gang cykler vi')).toBeInViewport();
	const way = page.getByRole('navigation', { name: t('page_path_label') });
	await way.getByRole('link', { name: t('search_title') }).click();
	await expect(field).toHaveValue('cykel');
	await expect(hit).toBeVisible();
});

test('a choice of excerpts is kept as a view, and its link shows it again', async ({
	page,
	signIn,
	t
}) => {
	await signIn(page);
	await page.goto(`${home}/excerpts`);
	await page.getByRole('checkbox', { name: 'For dyrt' }).check();
	const chosen = page.getByRole('link', {
		name: t('excerpts_chip_remove', { name: 'Mærker: For dyrt' })
	});
	await expect(chosen).toBeVisible();
	const quote = page.getByRole('link', { name: 'Mor har hverken penge' });
	await expect(quote).toBeVisible();
	await page.getByText(t('view_keep')).click();
	await page.getByLabel(t('view_name')).fill('Penge');
	await page.getByRole('button', { name: t('view_save') }).click();
	const views = page.getByRole('list', { name: t('view_list') });
	await expect(views.getByRole('link', { name: 'Penge' })).toBeVisible();
	await chosen.click();
	await expect(chosen).toBeHidden();
	await views.getByRole('link', { name: 'Penge' }).click();
	await expect(chosen).toBeVisible();
	await expect(quote).toBeVisible();
});
