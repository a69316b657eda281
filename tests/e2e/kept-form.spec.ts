/** What was typed when an own place closed stands there again for whoever typed it, and for nobody else. */
import type { Browser, Page } from '@playwright/test';
import { send } from '../support/api';
import { makeCard, useCard } from '../support/card';
import { expect, expectAccessible, expectNoSidewaysScroll, phone, test } from '../support/test';

test.use({ clock: 'movable' });

const home = '/i/sammen-om-lindaa';
const words = 'De lo ad mig bag skuret, og ingen sagde noget.';
/** Longer than anybody may be away, in days. */
const tooLong = 20 / (24 * 60);

for (const javaScriptEnabled of [true, false]) {
	const name = `what somebody says is wrong waits behind the door that closed on it, ${javaScriptEnabled ? 'with' : 'without'} scripts`;
	test(name, async ({ page, browser, server, signIn, t }) => {
		await signIn(page);
		const [malik, freja] = [await personOf(page, 'Malik'), await personOf(page, 'Freja')];
		const cards = {
			malik: await makeCard({ page, t }, malik),
			freja: await makeCard({ page, t }, freja)
		};
		const { device, young } = await aPhone(browser, server.origin, javaScriptEnabled);
		const field = young.getByLabel(t('notice_words'));
		await useCard({ page: young, t }, cards.malik);
		await young.getByRole('link', { name: t('notice_title') }).click();
		await young.getByLabel(t('notice_hurts')).check();
		await field.fill(words);
		await server.forward(tooLong);
		await young.getByRole('button', { name: t('notice_send') }).click();
		await expect(young.getByLabel(t('card_enter_label'))).toBeVisible();

		await test.step('whoever takes the phone next finds nothing of it', async () => {
			const { cookies, origins } = await device.storageState();
			expect(origins).toEqual([]);
			expect(JSON.stringify(cookies)).not.toContain('skuret');
			await useCard({ page: young, t }, cards.freja);
			await young.goto('/my/wrong');
			await expect(field).toHaveValue('');
			await expect(young.getByText(t('kept_typed'))).toBeHidden();
			await young.goto('/my');
			await young.getByRole('button', { name: t('my_leave') }).click();
		});

		await test.step('whoever typed it goes on where they were', async () => {
			await enter(young, t, cards.malik);
			await young.getByRole('button', { name: t('my_device_own') }).click();
			await young.getByRole('link', { name: t('my_pin_later') }).click();
			await young.waitForURL('**/my/wrong');
			await expect(field).toHaveValue(words);
			await expect(young.getByLabel(t('notice_hurts'))).toBeChecked();
			await expect(young.getByText(t('kept_typed'))).toBeVisible();
			if (javaScriptEnabled) await expectAccessible(young);
			await expectNoSidewaysScroll(young);
			await young.getByRole('button', { name: t('notice_send') }).click();
			await expect(young.getByRole('listitem').filter({ hasText: words })).toBeVisible();
			await young.goto('/my/wrong');
			await expect(field).toHaveValue('');
		});
		await device.close();
	});
}

test('a place that closes by itself keeps what stands unsent in it, and a PIN brings one back', async ({
	page,
	browser,
	server,
	signIn,
	t
}) => {
	await signIn(page);
	const malik = await personOf(page, 'Malik');
	const { device, young } = await aPhone(browser, server.origin);
	await useCard({ page: young, t }, await makeCard({ page, t }, malik));
	await young.goto('/my/device');
	await young.getByLabel(t('my_pin_label')).fill('2580');
	await young.getByLabel(t('my_pin_again')).fill('2580');
	await young.getByRole('button', { name: t('my_pin_save') }).click();
	await expect(young.getByText(t('my_pin_kept'))).toBeVisible();
	await young.clock.install();
	await young.goto('/my/tell');
	await young.getByRole('button', { name: t('note_begin') }).click();
	await young.getByRole('textbox').first().fill(words);
	await young.clock.runFor(902_000);
	await expect(young.getByText(t('my_closed'))).toBeVisible();
	await young.getByLabel(t('card_enter_pin')).fill('2580');
	await young.keyboard.press('Enter');
	await young.waitForURL('**/my/tell');
	await expect(young.getByText(t('kept_typed'))).toBeVisible();
	await expect(young.locator('textarea[name="answers"]').first()).toHaveValue(words);
	await young.getByRole('button', { name: t('note_send') }).click();
	await expect(young.getByRole('heading', { name: t('tell_done') })).toBeVisible();
	await device.close();
});

test('a guardian says what is wrong, is not cut off by the door, and hears', async ({
	page,
	browser,
	server,
	signIn,
	t
}) => {
	await signIn(page);
	const card = await makeCard({ page, t }, await personOf(page, 'Malik'), 'guardian');
	const { device, young: guardian } = await aPhone(browser, server.origin);
	await useCard({ page: guardian, t }, card);
	await guardian.getByRole('link', { name: t('notice_title') }).click();
	await expectAccessible(guardian);
	await guardian.getByLabel(t('notice_untrue')).check();
	await guardian.getByLabel(t('notice_words')).fill(words);
	await server.forward(tooLong);
	await guardian.getByRole('button', { name: t('notice_send') }).click();
	await enter(guardian, t, card);
	await guardian.waitForURL('**/guardian/wrong');
	await expect(guardian.getByLabel(t('notice_words'))).toHaveValue(words);
	await expect(guardian.getByLabel(t('notice_untrue'))).toBeChecked();
	await guardian.getByRole('button', { name: t('notice_send') }).click();
	await expect(guardian.getByRole('listitem').filter({ hasText: words })).toBeVisible();

	const all = await send<{ items: { id: string; words: string }[] }>(
		page,
		'get',
		'/initiatives/sammen-om-lindaa/notices'
	);
	const { id } = all.items.find((one) => one.words === words)!;
	await page.goto(`${home}/notices?open=${id}#${id}`);
	const queued = page.getByRole('listitem').filter({ hasText: words });
	await queued.getByLabel(t('notice_answer_text')).fill('Vi har rettet det.');
	await queued.getByRole('button', { name: t('notice_answer_send') }).click();
	await expect(page.getByText('Vi har rettet det.')).toBeVisible();
	await guardian.goto('/guardian/wrong');
	await expect(guardian.getByText('Vi har rettet det.')).toBeVisible();
	await device.close();
});

async function personOf(page: Page, name: string): Promise<string> {
	await page.goto(`${home}/people`);
	return (await page.getByRole('link', { name }).first().getAttribute('href')) ?? '';
}

async function aPhone(browser: Browser, baseURL: string, javaScriptEnabled = true) {
	const device = await browser.newContext({
		...{ ...phone, baseURL, locale: 'da-DK', javaScriptEnabled }
	});
	return { device, young: await device.newPage() };
}

async function enter(page: Page, t: (key: string) => string, code: string) {
	await page.goto('/card');
	await page.getByLabel(t('card_enter_label')).fill(code);
	await page.getByRole('button', { name: t('card_enter_submit') }).click();
}
