/** A member says that something is wrong with what they had open, and whoever comes from the loose ends finds it open. */
import { send } from '../support/api';
import { expect, test } from '../support/test';

const slug = 'sammen-om-lindaa';
const home = `/i/${slug}`;

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });
	test('the thing that one had open is sent along', says);
});

test('the thing that one had open is sent along', says);

test('the notice that a loose end names stands open, and no other', async ({ page, signIn, t }) => {
	await signIn(page);
	await page.goto(`${home}/notices`);
	for (const words of ['Den første.', 'Den anden.']) {
		const notice = { kind: 'hurts', words };
		await send(page, 'post', `/initiatives/${slug}/notices`, notice);
	}
	const all = await send<{ items: { id: string; words: string }[] }>(
		page,
		'get',
		`/initiatives/${slug}/notices`
	);
	const { id } = all.items.find(({ words }) => words === 'Den anden.')!;
	await page.goto(`${home}/notices?open=${id}#${id}`);
	const open = page.getByLabel(t('notice_answer_text')).filter({ visible: true });
	await expect(open).toHaveCount(1);
	const named = page.getByRole('listitem').filter({ hasText: 'Den anden.' });
	await expect(named.getByLabel(t('notice_answer_text'))).toBeVisible();
});

async function says({ page, signIn, t }: Parameters<Parameters<typeof test>[2]>[0]) {
	await signIn(page);
	await page.goto(`${home}/opportunities`);
	const whatIf = page.getByRole('main').getByRole('link', { name: /^Hvad nu hvis/ });
	const title = (await whatIf.first().innerText()).trim();
	await whatIf.first().click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
	await page
		.getByRole('link', { name: t('nav_notices'), exact: true })
		.first()
		.click();
	await page.getByText(t('notice_give'), { exact: true }).click();
	await expect(page.getByText(t('notice_about_page'))).toBeVisible();
	const give = page.getByRole('group').filter({ hasText: t('notice_give') });
	await give.getByLabel(t('notice_untrue')).check();
	await give.getByLabel(t('notice_words')).fill('Det er hver anden lørdag.');
	await give.getByRole('button', { name: t('notice_send') }).click();
	const queued = page.getByRole('listitem').filter({ hasText: 'Det er hver anden lørdag.' });
	await expect(queued.getByRole('link', { name: title })).toBeVisible();
}
