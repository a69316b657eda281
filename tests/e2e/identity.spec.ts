/** The real name behind a secret one: locked away, looked up with a reason, and the young person sees who and why. */
import { makeCard, useCard } from '../support/card';
import { expect, expectAccessible, expectNoSidewaysScroll, phone, test } from '../support/test';

test('a real name is kept, looked up for a reason, and the young person reads it', async ({
	page,
	browser,
	server,
	signIn,
	t
}) => {
	await signIn(page);
	await page.goto('/i/sammen-om-lindaa/people');
	const person = await page.getByRole('link', { name: 'Malik' }).first().getAttribute('href');
	const press = (key: string) => page.getByRole('button', { name: t(key) }).click();

	await test.step('it is locked away, without a CPR number', async () => {
		await page.goto(person ?? '');
		await page.getByRole('link', { name: t('identity_open') }).click();
		await page.getByRole('textbox', { name: t('identity_name') }).fill('Adam 010203-1234');
		await press('identity_save');
		await expect(page.getByText(t('error_cpr_number'))).toBeVisible();
		await expect(page.getByRole('textbox', { name: t('identity_name') })).toHaveValue(
			'Adam 010203-1234'
		);
		await expectAccessible(page);
		await page.getByRole('textbox', { name: t('identity_name') }).fill('Adam Rørdrum');
		await page.keyboard.press('Enter');
		await expect(page.getByText(t('identity_kept'))).toBeVisible();
		await expect(page.getByText('Adam Rørdrum')).toBeHidden();
		await page.getByRole('textbox', { name: t('identity_name') }).fill('Adam Rørdrum');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('textbox', { name: t('identity_name') })).toHaveValue('');
	});

	await test.step('it is told for a reason alone, and only then', async () => {
		const reason = page.getByLabel(t('identity_reason'));
		await reason.fill('Adam skal have et brev');
		await page.keyboard.press('Enter');
		await expect(page.getByText(t('error_reason_names_person'))).toBeVisible();
		await expect(reason).toHaveValue('Adam skal have et brev');
		await expect(page.getByText('Adam Rørdrum')).toBeHidden();
		await reason.fill('Et brev skal sendes hjem');
		await page.keyboard.press('Enter');
		await expect(page.getByText('Adam Rørdrum')).toBeVisible();
		await expectAccessible(page);
		await page.setViewportSize(phone.viewport);
		await expectNoSidewaysScroll(page);
		await page.reload();
		await expect(page.getByText('Adam Rørdrum')).toBeHidden();
		const log = page.getByRole('region', { name: t('identity_log') });
		await expect(log.getByText(/Karen Lund.*Et brev skal sendes hjem/)).toBeVisible();
	});

	const own = await browser.newContext({ ...phone, baseURL: server.origin, locale: 'da-DK' });
	const young = await own.newPage();
	await useCard({ page: young, t }, await makeCard({ page, t }, person ?? ''));
	await young.goto('/my/uses');
	await expect(young.getByText(/Karen Lund.*Et brev skal sendes hjem/)).toBeVisible();

	await test.step('how research can find them again is theirs to write, and apart from the name', async () => {
		for (const by of ['young', 'guardian']) {
			const answer = await page.request.post(
				`/api/v1/storytellers/${(person ?? '').split('/').at(-1)}/consents`,
				{
					data: { scope: 'followUp', decision: 'yes', by, method: 'oral' },
					headers: { origin: server.origin }
				}
			);
			expect(answer.ok(), await answer.text()).toBe(true);
		}
		await young.reload();
		const find = young.getByRole('region', { name: t('my_find_title') });
		await find.getByLabel(t('my_find_how')).fill('Min moster: 12 34 56 78');
		await find.getByRole('button', { name: t('my_find_save') }).click();
		await expect(find.getByText(t('my_find_kept'))).toBeVisible();
		await expectAccessible(young);
		await expectNoSidewaysScroll(young);
		await page.goto(`${person}/identity`);
		await expect(page.getByLabel(t('contact_key_reason'))).toBeVisible();
		// At the end of the page nothing lies behind the bar of a phone.
		await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
		await expectAccessible(page);
		await expect(page.getByText('12 34 56 78')).toBeHidden();
		await page.getByLabel(t('contact_key_reason')).fill('Tolv år efter');
		await page.keyboard.press('Enter');
		await expect(page.getByText('12 34 56 78')).toBeVisible();
		await young.reload();
		await expect(young.getByText(/Karen Lund.*Tolv år efter/)).toBeVisible();
		await find.getByRole('button', { name: t('my_find_delete') }).click();
		await expect(find.getByText(t('my_find_gone'))).toBeVisible();
		await page.reload();
		await expect(page.getByText(t('contact_key_none'))).toBeVisible();
	});
	await own.close();
});
