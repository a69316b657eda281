/** At the end: a letter that says what became of it, and whether the young had a say, asked of both sides. */
import { makeCard, useCard } from '../support/card';
import { expect, expectAccessible, test } from '../support/test';

const home = '/i/sammen-om-lindaa';

test('a young person says whether they had a say, and gets a letter that is whole', async ({
	page,
	browser,
	server,
	signIn,
	t
}) => {
	await signIn(page);
	await page.goto(`${home}/closing`);
	await page
		.getByRole('link', { name: t('closing_write') })
		.first()
		.click();
	const heading = page.getByRole('heading', { level: 1 });
	await expect(heading).toContainText(t('letter_title', { name: '' }));
	const letter = page.url();
	const name = (await heading.innerText()).replace(t('letter_title', { name: '' }), '').trim();
	const code = await makeCard({ page, t }, letter.replace('/letter', ''));
	const own = await browser.newContext({ baseURL: server.origin, locale: 'da-DK' });
	const young = await own.newPage();
	await useCard({ page: young, t }, code);

	await test.step('the same four questions and the ladder to both sides', async () => {
		await page.goto(`${home}/participation`);
		await page.getByText(t('part_new'), { exact: true }).click();
		await page.getByRole('button', { name: t('part_ask') }).click();
		await expect(page.getByText(t('error_required'))).toBeVisible();
		await page.getByLabel(t('part_phase')).fill('mødet om bussen');
		await page.getByRole('button', { name: t('part_ask') }).click();
		await expect(page.getByText(t('part_asked'))).toBeVisible();
		for (const part of ['space', 'voice', 'audience', 'influence']) {
			const group = page.getByRole('group', { name: t(`part_${part}_staff`) });
			await group.getByRole('radio', { name: t('part_partly') }).check();
		}
		const rests = page.getByRole('combobox', { name: t('part_rests_on') }).first();
		await rests.selectOption({ index: 1 });
		const chosen = await rests.locator(':checked').innerText();
		await page.getByLabel(t('part_rung_pick')).selectOption('6');
		await page.getByRole('button', { name: t('part_save') }).click();
		await expect(page.getByText(t('part_saved'))).toBeVisible();
		await expect(page.getByRole('link', { name: chosen })).toBeVisible();
		const step = page.getByRole('listitem').filter({ hasText: t('part_rung_6') });
		await expect(step.first()).toContainText(t('part_who_staff'));
		await page.getByLabel(t('part_next_step')).fill('Vi spørger før mødet.');
		await page.getByLabel(t('part_next_when')).fill('2031-03-05');
		await page.getByRole('button', { name: t('part_next_save') }).click();
		await expect(page.getByText(t('part_next_saved'))).toBeVisible();
		await page.getByText(t('part_told_open')).click();
		await page.getByRole('combobox', { name: t('part_told_who') }).selectOption(name);
		const aloud = page.getByRole('group', { name: t('my_part_voice') });
		await aloud.getByRole('radio', { name: t('part_partly') }).check();
		await expectAccessible(page);
		await page.getByRole('button', { name: t('part_told_save') }).click();
		await expect(page.getByText(t('part_told_saved'))).toBeVisible();

		await young.reload();
		await expect(young.getByText('Vi spørger før mødet.')).toBeVisible();
		await young.getByRole('link', { name: t('my_part_change') }).click();
		await expect(young.getByRole('heading', { name: t('my_part_space') })).toBeVisible();
		await expectAccessible(young);
		await young.getByRole('button', { name: t('part_yes') }).press('Enter');
		await expect(young.getByRole('heading', { name: t('my_part_voice') })).toBeVisible();
		await expect(young.getByText(/Det sagde du til Karen Lund/)).toBeVisible();
		await young.getByRole('link', { name: t('my_part_skip') }).click();
		await expect(young.getByRole('heading', { name: t('my_part_audience') })).toBeVisible();
		await young.getByRole('link', { name: t('my_part_skip') }).click();
		await expect(young.getByRole('heading', { name: t('my_part_influence') })).toBeVisible();
		await young.getByRole('link', { name: t('my_part_skip') }).click();
		await expect(young.getByRole('heading', { name: t('my_rung') })).toBeVisible();
		await expectAccessible(young);
		await young.getByRole('button', { name: t('my_rung_5') }).press('Enter');
		await expect(young.getByRole('heading', { name: t('my_part_done') })).toBeVisible();
		await young.getByRole('link', { name: t('my_part_again') }).click();
		await young.getByRole('link', { name: t('my_part_stop') }).click();
		await expect(young.getByText(t('my_part_thanks', { count: 3, all: 5 }))).toBeVisible();
	});

	await test.step('with a gap in it nothing is delivered, and nothing is lost', async () => {
		await page.goto(letter);
		await page.getByRole('button', { name: t('letter_begin'), exact: true }).click();
		await page.getByRole('button', { name: t('letter_deliver') }).click();
		await expect(page.getByText(t('error_gap_left'))).toBeVisible();
		const understood = page.getByLabel(t('letter_understood'));
		await expect(understood).toHaveValue(t('letter_begin_understood'));
		await understood.fill('Du vil gerne til træning om onsdagen.');
		await page.getByRole('button', { name: t('letter_save') }).click();
		await expect(page.getByText(t('letter_saved'))).toBeVisible();
	});

	await test.step('whole, it is there for the young person', async () => {
		await page.getByLabel(t('letter_happened')).fill('Der kører en bus nu.');
		await page.getByLabel(t('letter_not_done')).fill('Klubben har ikke åbent om søndagen.');
		await page.getByLabel(t('letter_kept')).fill('Dine ord ligger her et år endnu.');
		await page.getByLabel(t('letter_turn_to')).fill('Ring til mig på 11 22 33 44.');
		await page.getByRole('button', { name: t('letter_deliver') }).click();
		await expect(page.getByRole('article')).toContainText('Der kører en bus nu.');
		await expectAccessible(page);
		await young.reload();
		await young.getByRole('link', { name: t('my_letter_open') }).click();
		await expect(young.getByRole('article')).toContainText('Du vil gerne til træning om onsdagen.');
		await expectAccessible(young);
	});

	await test.step('closed with a reason, it sends nobody off to begin something new', async () => {
		await page.goto(`${home}/closing`);
		const close = page.getByRole('button', { name: t('closing_close'), exact: true });
		await close.click();
		await expect(page.getByText(t('error_required'))).toBeVisible();
		await page.getByLabel(t('closing_reason')).fill('De flyttede, før vi nåede det.');
		await close.click();
		await expect(page.getByText('De flyttede, før vi nåede det.')).toBeVisible();
		for (const begin of ['stories/new', 'stories/import', 'media/new']) {
			await page.goto(`${home}/${begin}`);
			await expect(page.getByText(t('error_initiative_closed'))).toBeVisible();
			await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
		}
		await page
			.getByRole('main')
			.getByRole('link', { name: t('closing_link') })
			.click();
		await page.getByRole('button', { name: t('closing_reopen') }).click();
		await expect(close).toBeVisible();
	});
	await own.close();
});
