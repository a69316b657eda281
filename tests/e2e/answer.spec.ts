/** Whoever told something hears back in time: what is late is seen by the staff, and answered in plain words (F5, R35). */
import { send } from '../support/api';
import { makeCard, useCard } from '../support/card';
import { expect, expectAccessible, test } from '../support/test';

test.use({ clock: 'movable' });

const home = '/i/sammen-om-lindaa';
const api = '/initiatives/sammen-om-lindaa';
const name = 'Ellen';
const why = 'Hallen er lejet ud hver onsdag til sommer.';

test('an answer that is late is seen, and given as a no with a reason', async ({
	browser,
	page,
	server,
	signIn,
	t
}) => {
	await signIn(page);
	await page.goto(`${home}/settings/setup`);
	const { id } = await send<{ id: string }>(page, 'post', `${api}/storytellers`, {
		secretName: name,
		ageBand: '13-14'
	});
	const text = 'Jeg vil gerne spille badminton om onsdagen.';
	const story = { title: 'Om onsdagen', storytellerId: id, kind: 'interview', text };
	await send(page, 'post', `${api}/stories`, story);

	await server.forward(15);
	await signIn(page);
	await page.goto(home);
	const waits = page.getByRole('region', { name: t('overview_waits') });
	await waits.getByRole('link', { name: /for længe på det første svar/ }).click();
	const late = page.getByRole('region', { name: t('loose_unanswered') });
	await late.getByRole('link', { name: `: ${name}` }).click();

	await test.step('a no without a reason is not sent, nor a template that is not filled in', async () => {
		await expect(page.getByText(/Skulle have haft svar/)).toBeVisible();
		await page.getByRole('radio', { name: t('answer_says_no') }).check();
		await page.getByRole('button', { name: t('answer_template') }).click();
		const send = page.getByRole('button', { name: t('answer_send') });
		await send.click();
		await expect(page.getByText(t('error_gap_left'))).toBeVisible();
		const answer = page.getByLabel(t('answer_text'));
		await expect(answer).toHaveValue(t('answer_begin_no'));
		await answer.fill('Tak for det, du fortalte. Vi kan ikke give dig en bane nu.');
		await send.click();
		await expect(page.getByText(t('error_reason_required'))).toBeVisible();
		await expectAccessible(page);
		await page.getByLabel(t('answer_reason')).fill(why);
		await send.press('Enter');
		await expect(page.getByText(t('answer_sent'))).toBeVisible();
	});

	await page.goto(`${home}/thread`);
	await expect(page.getByRole('heading', { name: t('loose_title') })).toBeVisible();
	await expect(late.getByText(name)).toBeHidden();

	const own = await browser.newContext({ baseURL: server.origin, locale: 'da-DK' });
	const young = await own.newPage();
	await useCard({ page: young, t }, await makeCard({ page, t }, `${home}/people/${id}`));
	const reply = young.getByRole('listitem').filter({ hasText: t('my_reply') });
	await expect(reply.getByText('Vi kan ikke give dig en bane nu.')).toBeVisible();
	await expect(reply.getByText(why)).toBeVisible();
	await expectAccessible(young);
	await own.close();
});
