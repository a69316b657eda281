/** Dots on what-ifs in a workshop: a facilitator at a screen opens a round, two guests weigh on their phones. */
import type { Page } from '@playwright/test';
import { enter, typeIn } from '../support/keyboard';
import { expect, expectAccessible, expectNoSidewaysScroll, phone, test } from '../support/test';

const home = '/i/sammen-om-lindaa';
const breakfast = /morgenmad/i;

test('guests give dots to what-ifs, the sums come when the round is closed', async ({
	browser,
	page,
	server,
	signIn,
	t
}) => {
	test.setTimeout(180_000);
	await signIn(page);
	await page.goto(`${home}/walls`);
	await page.getByRole('link', { name: /Workshop 3/ }).click();
	await expect(page.getByText(t('wall_line_open'))).toBeAttached();
	await page.getByRole('button', { name: t('wall_view_outline') }).click();
	await page.getByRole('button', { name: t('wall_door'), exact: true }).click();
	await page.getByRole('button', { name: t('wall_door_open') }).click();
	const code = await page.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/).innerText();
	await page.keyboard.press('Escape');

	const [bo, ida] = [await aGuest('Bo'), await aGuest('Ida')];
	const round = (who: Page) => who.getByRole('region', { name: t('join_weighing') });
	const strip = page.getByRole('region', { name: t('wall_weighing') });

	const chosen =
		await test.step('the facilitator chooses by keyboard, and the phones show it', async () => {
			await expect(round(bo)).toBeHidden();
			await page.getByRole('button', { name: t('wall_more') }).press('Enter');
			await page.getByRole('menuitem', { name: t('wall_weighing_menu') }).press('Enter');
			const dialog = page.getByRole('dialog', { name: t('wall_weighing') });
			const boxes = dialog.getByRole('checkbox');
			await expect(boxes.first()).toBeVisible();
			await expectAccessible(page);
			const start = dialog.getByRole('button', { name: t('wall_weighing_start') });
			await start.press('Enter');
			await expect(dialog.getByText(t('wall_weighing_nothing'))).toBeVisible();
			const titles = await dialog.locator('label').allInnerTexts();
			await boxes.nth(0).press('Space');
			await boxes.nth(1).press('Space');
			await start.press('Enter');
			await expect(dialog).toBeHidden();
			await expect(strip.getByText(t('wall_weighing_open_none'))).toBeVisible();
			await expectAccessible(page);
			return titles.slice(0, 2).map((title) => title.trim());
		});
	const [first = '', second = ''] = chosen;

	await test.step('one gives dots by touch, the other by keyboard; nobody has more than five', async () => {
		for (const who of [bo, ida]) {
			await expect(round(who).getByRole('heading', { name: first })).toBeVisible();
			await expectNoSidewaysScroll(who);
			await expectAccessible(who);
		}
		const give = (who: Page, title: string) =>
			round(who).getByRole('button', { name: t('dots_give_to', { title }) });
		for (let n = 0; n < 3; n++) await give(bo, first).click();
		await expect(give(bo, first)).toHaveAttribute('aria-disabled', 'true');
		// It is not disabled, so that nobody loses the place; a press does nothing.
		await give(bo, first).click({ force: true });
		await expect(round(bo).getByText(t('join_weighing_left', { count: 2 }))).toBeVisible();
		for (let n = 0; n < 2; n++) await give(bo, second).click();
		await expect(round(bo).getByText(t('join_weighing_left_none'))).toBeVisible();
		await expect(round(bo).getByText(t('join_weighing_own', { count: 2 }))).toBeAttached();

		await enter(ida, give(ida, second));
		await ida.keyboard.press('Enter');
		await ida.keyboard.press('Enter');
		await expect(give(ida, second)).toBeFocused();
		const back = round(ida).getByRole('button', { name: t('dots_back_from', { title: second }) });
		await enter(ida, back);
		await expect(round(ida).getByText(t('join_weighing_left', { count: 3 }))).toBeVisible();
		await expect(strip.getByText(t('wall_weighing_open', { guests: 2, dots: 7 }))).toBeVisible();
		// What others gave is told to nobody yet.
		await expect(round(ida).getByText(t('dots_count', { count: 4 }))).toBeHidden();
		await bo.reload();
		await expect(round(bo).getByText(t('join_weighing_left_none'))).toBeVisible();
	});

	await test.step('a few words, without a name, and nothing typed is lost', async () => {
		const item = round(ida).getByRole('listitem').filter({ hasText: first });
		await enter(ida, item.getByText(t('join_weighing_say')));
		await typeIn(ida, item.getByLabel(t('join_weighing_words')), 'Mit er 010203-1234');
		await enter(ida, item.getByRole('button', { name: t('join_weighing_send') }));
		await expect(item.getByText(t('error_cpr_number'))).toBeVisible();
		await expect(item.getByLabel(t('join_weighing_words'))).toHaveValue('Mit er 010203-1234');
		await item.getByLabel(t('join_weighing_words')).fill('Jeg kan låse op.');
		await enter(ida, item.getByRole('button', { name: t('join_weighing_send') }));
		await expect(item.getByText('“Jeg kan låse op.”')).toBeVisible();
		await expectAccessible(ida);
	});

	await test.step('closed, the sums stand on every screen; opened again, they are gone', async () => {
		await strip.getByRole('button', { name: t('wall_weighing_close') }).press('Enter');
		for (const who of [bo, ida]) {
			const results = who.getByRole('region', { name: t('join_weighing_results') });
			await expect(results.getByRole('listitem').first()).toContainText(second);
			await expect(results.getByText(t('dots_count', { count: 4 }))).toBeVisible();
			await expectAccessible(who);
			await expectNoSidewaysScroll(who);
		}
		await expect(strip.getByRole('listitem').first()).toContainText(second);
		await expectAccessible(page);
		await strip.getByRole('button', { name: t('wall_weighing_reopen') }).press('Enter');
		await expect(round(bo).getByText(t('join_weighing_left_none'))).toBeVisible();
		await strip.getByRole('button', { name: t('wall_weighing_take_down') }).press('Enter');
		await expect(strip).toBeHidden();
		await expect(round(bo)).toBeHidden();
		const toasts = page.getByRole('region', { name: t('toast_region') });
		await toasts.getByRole('button', { name: t('toast_undo') }).click();
		await expect(strip).toBeVisible();
		await expect(round(bo)).toBeVisible();
	});

	await test.step('when the guests are gone, dots and words stand with the what-if', async () => {
		await page.getByRole('button', { name: t('wall_door'), exact: true }).click();
		await page.getByRole('button', { name: t('wall_door_close') }).click();
		await expect(bo.getByRole('heading', { name: t('join_closed') })).toBeVisible();
		await page.keyboard.press('Escape');
		const address = await strip.getByRole('link', { name: first }).getAttribute('href');
		await page.goto(address ?? '');
		await expect(page.getByText('Jeg kan låse op.')).toBeVisible();
		await expect(page.getByText(t('comment_guest')).first()).toBeVisible();
		await expect(page.getByText('Ida', { exact: true })).toBeHidden();
	});

	await test.step('the demo shows a round that was closed', async () => {
		await page.goto(`${home}/walls`);
		await page.getByRole('link', { name: /Workshop 2/ }).click();
		await expect(strip.getByRole('listitem').first()).toContainText(breakfast);
		await expectAccessible(page);
	});
	await Promise.all([bo, ida].map((one) => one.context().close()));

	async function aGuest(name: string): Promise<Page> {
		const context = await browser.newContext({ ...phone, baseURL: server.origin });
		await context.addCookies([{ name: 'locale', value: 'da', url: server.origin }]);
		const guest = await context.newPage();
		await guest.goto('/join');
		await guest.getByLabel(t('join_code')).fill(code);
		await guest.getByLabel(t('join_name')).fill(name);
		await guest.getByRole('button', { name: t('join_submit') }).click();
		await expect(guest.getByText(t('join_as', { name }))).toBeVisible();
		return guest;
	}
});
