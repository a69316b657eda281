/** Whether an insight fits, answered with a drawing: on a phone, by keyboard where no line is drawn, and seen by the team. */
import { makeCard, useCard } from '../support/card';
import { drawSomething } from '../support/drawing';
import { enter } from '../support/keyboard';
import { expect, expectAccessible, expectNoSidewaysScroll, phone, test } from '../support/test';

const home = '/i/sammen-om-lindaa';
const api = '/api/v1/initiatives/sammen-om-lindaa';
const seen = 'En bænk med plads til to.';

interface Listed {
	items: { id: string; secretName: string }[];
}

test('an answer is drawn, says what it is, and stands on the insight', async ({
	browser,
	baseURL,
	page,
	signIn,
	t
}) => {
	await signIn(page);
	const people = (await (await page.request.get(`${api}/storytellers`)).json()) as Listed;
	const villads = people.items.find((one) => one.secretName === 'Villads')?.id ?? '';
	const code = await makeCard({ page, t }, `${home}/people/${villads}`);
	const own = await browser.newContext({ ...phone, baseURL, locale: 'da-DK' });
	const young = await own.newPage();
	await useCard({ page: young, t }, code);

	const asked = young.getByRole('region', { name: t('my_check_title') }).first();
	const insight = (await asked.getByRole('heading').getAttribute('id'))?.replace('check-', '');
	const answer = young.getByRole('listitem').filter({ hasText: t('my_answer_to') });
	const button = (key: string) => young.getByRole('button', { name: t(key), exact: true });

	await test.step('the question leads to the drawing', async () => {
		await enter(young, asked.getByText(t('my_check_change')));
		await asked.getByRole('radio', { name: t('check_answer_not_quite') }).press('Space');
		await enter(young, asked.getByRole('button', { name: t('my_check_save') }));
		await expect(asked.getByText(t('my_check_thanks'))).toBeVisible();
		await enter(young, asked.getByRole('link', { name: t('my_check_make') }));
		await enter(young, button('note_begin'));
		await expectAccessible(young);
		await enter(young, button('note_skip'));
		await drawSomething(young, t);
		await young.getByLabel(t('note_media_seen')).fill(seen);
		await expectNoSidewaysScroll(young);
		await expectAccessible(young);
		await enter(young, button('note_next'));
		await young.getByText(t('note_use_team'), { exact: true }).click();
		await enter(young, button('note_send'));
		await expect(young.getByText(t('note_media_sent'))).toBeVisible();
	});

	await test.step('on the own page it is an answer, not something unused', async () => {
		await enter(young, young.getByRole('link', { name: t('my_taken_back') }));
		await expect(answer.getByText(t('my_answer_to_lead'))).toBeVisible();
		await expect(answer.getByText(t('my_answer_to_readers'))).toBeVisible();
		await expectNoSidewaysScroll(young);
		await expectAccessible(young);
		await enter(young, answer.getByRole('link', { name: t('my_answer_to_open') }));
		await expect(young).toHaveURL(new RegExp(`#check-${insight}$`));
		await expect(asked.getByText(t('my_check_made'))).toBeInViewport();
	});

	await test.step('staff let it in and see it on the insight', async () => {
		await page.goto(`${home}/contributions`);
		const note = page.getByRole('listitem').filter({ has: page.getByText('Villads') });
		await note.getByText(t('contribution_decide')).click();
		await note.getByLabel(t('contribution_answer')).fill('Tak for bænken!');
		await note.getByRole('button', { name: t('contribution_accept') }).click();
		await expect(page.getByText(t('contribution_accepted'))).toBeVisible();
		const drawn = async () => {
			const listed = await page.request.get(`${api}/media`);
			const { items } = (await listed.json()) as { items: { altText: string; state: string }[] };
			return items.find(({ altText }) => altText === seen)?.state;
		};
		// A page that was opened shows no picture that is made afterwards.
		await expect.poll(drawn).toBe('ready');
		await page.goto(`${home}/insights/${insight}`);
		const made = page.getByRole('region', { name: t('check_made', { name: 'Villads' }) });
		await expect(made.getByRole('img', { name: seen })).toBeVisible();
		await expectAccessible(page);
		await young.goto('/my');
		await expect(answer.getByText(t('my_answer_to_team'))).toBeVisible();
	});

	await test.step('whoever draws no line tells what it would show, by keyboard alone', async () => {
		await enter(young, asked.getByRole('link', { name: t('my_check_make_more') }));
		await enter(young, button('note_begin'));
		await enter(young, button('note_skip'));
		await enter(young, button('note_media_draw'));
		await enter(young, button('draw_tell_instead'));
		await young.getByLabel(t('draw_tell'), { exact: true }).focus();
		await young.keyboard.type('En bænk med plads til fire.');
		await enter(young, button('draw_tell_use'));
		await enter(young, button('note_next'));
		await enter(young, button('note_send'));
		await expect(young.getByText(t('note_media_sent'))).toBeVisible();
		await enter(young, young.getByRole('link', { name: t('my_taken_back') }));
		await expect(answer.getByText(t('my_answer_to_earlier'))).toBeVisible();
		await expect(answer.getByText(t('my_answer_to_lead'))).toBeVisible();
		await expectAccessible(young);
	});
	await own.close();
});
