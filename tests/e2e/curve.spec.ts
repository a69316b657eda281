/** How it felt, as the young person draws it: chosen by keyboard, kept, and there for the team beside what it wrote. What the
 * team answers is there for the young person, who takes it all along. */
import type { Page } from '@playwright/test';
import { makeCard, useCard } from '../support/card';
import { expect, expectAccessible, test } from '../support/test';

const home = '/i/sammen-om-lindaa';

test('a young person says by keyboard how a part felt, the team sees it and answers', async ({
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

	// Said yes to long ago: asked again, and it stands meanwhile.
	const again = young.getByRole('region', { name: t('my_again_long') });
	await expect(again.getByText(t('my_again_long_lead'))).toBeVisible();
	const yes = again.getByRole('button', {
		name: t('my_ask_yes_long', { scope: t('my_scope_team') })
	});
	await yes.focus();
	await young.keyboard.press('Enter');
	await expect(young.getByText(t('my_ask_saved'))).toBeVisible();
	await expect(yes).toBeHidden();
	await expectAccessible(young);
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

	await page.goto(person ?? '');
	const told = page.getByRole('listitem').filter({ hasText: 'Stadion i gården' });
	await told.getByText(t('answer_write')).click();
	await page.getByRole('button', { name: t('answer_template') }).click();
	const field = page.getByLabel(t('answer_text'));
	await expect(field).toBeFocused();
	// What is to be filled in first is marked.
	await field.pressSequentially('du savner en klub');
	const [heard = ''] = (await field.inputValue()).split('\nNu sker');
	expect(heard).toContain('at du savner en klub.');
	await field.fill(heard);
	await page.getByRole('button', { name: t('answer_send') }).click();
	await expect(page.getByText(t('answer_sent'))).toBeVisible();
	await young.goto('/my');
	await expect(young.getByText(heard)).toBeVisible();
	await young.getByRole('link', { name: t('my_uses_open') }).click();
	await decidesOnProjectAndContact(young, t);
	const taken = young.waitForEvent('download');
	await young.getByRole('link', { name: t('my_file_get') }).click();
	expect((await taken).suggestedFilename()).toMatch(/^data-.*\.zip$/);
	await own.close();
});

type Translate = (key: string, values?: Record<string, string | number>) => string;

/** Research is said yes and no to by the project's name; whoever may be asked again says how. */
async function decidesOnProjectAndContact(young: Page, t: Translate) {
	const project = t('my_scope_research_for', { name: 'Vejen videre' });
	await young.getByText(t('my_may_more')).click();
	const yes = young.getByRole('button', { name: t('my_may_start_long', { scope: project }) });
	await yes.focus();
	await young.keyboard.press('Enter');
	await expect(yes).toBeHidden();
	const history = young.getByRole('region', { name: t('my_history') });
	await expect(history.getByText(project)).toBeVisible();
	await young.getByRole('link', { name: t('my_may_stop_long', { scope: project }) }).click();
	await expect(young.locator('blockquote')).toHaveText(project);
	await young.getByRole('button', { name: t('my_take_yes_scope') }).click();
	await expect(young.getByRole('heading', { name: t('my_taken_title') })).toBeVisible();
	await young.goto('/my/uses');
	await expect(history.getByText(project)).toHaveCount(2);
	await young.getByText(t('my_may_more')).click();
	await expect(yes).toBeVisible();
	await young.getByLabel(t('my_channel')).selectOption('letter');
	await young.getByLabel(t('my_channel_until')).fill('2031-05-03');
	const again = t('my_may_start_long', { scope: t('my_scope_follow_up') });
	await young.getByRole('button', { name: again }).click();
	const how = `${t('my_channel_letter')}, ${t('my_until', { date: '3. maj 2031' })}`;
	await expect(young.getByText(how, { exact: true })).toBeVisible();
	await expectAccessible(young);
}
