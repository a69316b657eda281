/** A guest joins a wall by the code on the screen: on a phone, without an account, until the door closes. */
import { expect, expectAccessible, expectNoSidewaysScroll, phone, test } from '../support/test';

test('a guest comes in by the code, adds a note and a dot, and is out when the door closes', async ({
	browser,
	page,
	server,
	signIn,
	t
}) => {
	test.setTimeout(120_000);
	await signIn(page);
	await page.goto('/i/sammen-om-lindaa/walls');
	// The demo's wall that is being voted on.
	await page.getByRole('link', { name: /Workshop 3/ }).click();
	await expect(page.getByText(t('wall_line_open'))).toBeAttached();

	const code = await test.step('the facilitator opens the door', async () => {
		await page.getByRole('button', { name: t('wall_door'), exact: true }).click();
		await page.getByRole('button', { name: t('wall_door_open') }).click();
		const signs = page.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
		await expect(signs).toBeVisible();
		await expectAccessible(page);
		return signs.innerText();
	});

	const context = await browser.newContext({ ...phone, baseURL: server.origin });
	await context.addCookies([{ name: 'locale', value: 'da', url: server.origin }]);
	const guest = await context.newPage();
	const wrong = await context.newPage();

	await test.step('a wrong code is refused, the right one lets in', async () => {
		await guest.goto('/join');
		await expectAccessible(guest);
		await guest.getByLabel(t('join_code')).fill('ABCD-2345');
		await guest.getByLabel(t('join_name')).fill('Bo');
		await guest.getByRole('button', { name: t('join_submit') }).click();
		await expect(guest.getByText(t('join_wrong'))).toBeVisible();
		await guest.getByLabel(t('join_code')).fill(code.toLowerCase());
		await guest.getByRole('button', { name: t('join_submit') }).click();
		await expect(guest.getByText(t('join_as', { name: 'Bo' }))).toBeVisible();
		await expectAccessible(guest);
		await expectNoSidewaysScroll(guest);
	});

	await test.step('a note and a dot arrive', async () => {
		await expect(guest.getByText(t('join_dots_left', { count: 5 }))).toBeVisible();
		await guest.getByLabel(t('join_note')).fill('Hvem kører os hjem?');
		await guest.getByRole('button', { name: t('join_note_send') }).click();
		const mine = guest.getByRole('listitem').filter({ hasText: 'Hvem kører os hjem?' });
		const added = t('join_dot_add_to', { title: 'Hvem kører os hjem?' });
		await mine.getByRole('button', { name: added }).click();
		await expect(guest.getByText(t('join_dots_left', { count: 4 }))).toBeVisible();
		await expect(mine.getByText(t('join_dots_one'))).toBeVisible();
		await expect(page.getByText('Hvem kører os hjem?')).toBeAttached();
	});

	await test.step('the guest says that something is wrong, and is told where to hear back', async () => {
		await wrong.goto('/join/wrong');
		await expect(wrong.getByText(t('notice_lead_guest'))).toBeVisible();
		await wrong.getByLabel(t('notice_names')).press('Space');
		await wrong.getByRole('button', { name: t('notice_send') }).click();
		await expect(wrong.getByText(t('notice_given_guest'))).toBeVisible();
		await wrong.goto('/join/wrong');
		await wrong.getByLabel(t('notice_hurts')).press('Space');
		await wrong.getByLabel(t('notice_words')).fill('Nederst på den blå seddel.');
	});

	await test.step('the door closes, and the wall is gone for the guest at once', async () => {
		const sendOut = page.getByRole('button', { name: t('wall_door_remove_long', { name: 'Bo' }) });
		await expect(sendOut).toBeVisible();
		await page.getByRole('button', { name: t('wall_door_close') }).click();
		await expect(page.getByRole('button', { name: t('wall_door_open') })).toBeVisible();
		await expect(guest.getByRole('heading', { name: t('join_closed') })).toBeVisible();
		await wrong.getByRole('button', { name: t('notice_send') }).click();
		await expect(wrong.getByRole('heading', { name: t('join_closed') })).toBeVisible();
		await expect(wrong.getByText('Nederst på den blå seddel.')).toBeVisible();
		await expectAccessible(wrong);
	});
	await context.close();
});
