/** A recording: made with the browser's fake microphone, tagged on a stretch of time, and written down. */
import { launchOptions } from '../support/browser.js';
import { expect, expectAccessible, test } from '../support/test';

const { args = [], ...launch } = await launchOptions();

test.use({
	install: 'demo',
	permissions: ['microphone'],
	launchOptions: {
		...launch,
		args: [...args, '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
	}
});

test('sound is recorded, a stretch of it is tagged by keyboard, and its words are typed', async ({
	page,
	signIn,
	t
}) => {
	await signIn(page);
	await page.goto('/i/sammen-om-lindaa/media/new');
	const start = page.getByRole('button', { name: t('record_start'), exact: true });
	const record = page.getByRole('button', { name: t('media_way_record') });
	await expect(async () => {
		await record.click();
		await expect(record).toHaveAttribute('aria-expanded', 'true', { timeout: 1000 });
	}).toPass();
	await expect(start).toBeVisible();
	await page.getByLabel(t('media_person')).selectOption({ label: 'Malik' });
	await expect(page.getByText(t('record_quality_low_hint', { megabytes: 11 }))).toBeVisible();
	await start.click();
	const clock = page.getByRole('timer');
	await expect(clock).toHaveText('0:03');
	await page.getByRole('button', { name: t('record_pause') }).click();
	await expect(page.getByText(t('record_state_paused'))).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('button', { name: t('record_resume') }).click();
	await page.getByRole('button', { name: t('record_stop'), exact: true }).click();
	await page.getByRole('button', { name: t('record_use') }).click();
	await page.getByLabel(t('media_field_title')).fill('Om bolden');
	await page.getByRole('button', { name: t('media_send_one'), exact: true }).click();
	await page.waitForURL(/\/media\/[0-9a-f-]{36}$/);

	const track = page.getByRole('slider', { name: t('sound_place') });
	await track.focus();
	await page.keyboard.press('Home');
	await page.keyboard.press('i');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('o');
	const panel = page.getByRole('dialog', { name: t('excerpt_new') });
	await expect(panel).toContainText('0:00 – 0:02');
	await expect(panel.getByRole('combobox')).toBeFocused();
	const saved = page.waitForResponse((answer) => answer.url().endsWith('/regions') && answer.ok());
	await panel.getByRole('option', { name: 'Mobning' }).click();
	await saved;
	await expect(
		page.getByRole('button', { name: t('range_name', { time: '0:00 – 0:02', tags: 'Mobning' }) })
	).toBeVisible();

	await page.getByRole('button', { name: t('transcript_begin') }).click();
	const first = page.getByLabel(t('transcript_line', { time: '0:00' }));
	await expect(first).toBeFocused();
	await first.fill('Bolden ligger i skuret.');
	const second = page.waitForResponse(
		(answer) =>
			answer.request().method() === 'PATCH' &&
			answer.ok() &&
			(answer.request().postData() ?? '').includes('nøglen')
	);
	await page.keyboard.press('End');
	await page.keyboard.press('Enter');
	const next = page.getByLabel(t('transcript_line', { time: '0:02' }));
	await expect(next).toBeFocused();
	await next.fill('Men jeg har nøglen.');
	await second;
	await expectAccessible(page);
	await page.reload();
	await expect(page.getByLabel(t('transcript_line', { time: '0:02' }))).toHaveValue(
		'Men jeg har nøglen.'
	);
});

test('in the field nobody who tells is locked out, and the lock keeps what was recorded', async ({
	page,
	signIn,
	t
}) => {
	await page.clock.install();
	await signIn(page);
	await page.goto('/field');
	await page.getByLabel(t('vault_pin_new')).fill('246810');
	await page.getByLabel(t('vault_pin_again')).fill('246810');
	await page.getByRole('button', { name: t('vault_make_submit') }).click();
	await page.getByRole('link', { name: t('field_new_story') }).click();
	await page.getByLabel(t('story_title')).fill('Om bolden');
	await page.getByLabel(t('field_who')).selectOption({ label: 'Malik' });
	await page.getByRole('button', { name: t('field_begin') }).click();
	await page.getByRole('tab', { name: t('field_tab_media') }).click();
	await page.getByRole('button', { name: t('field_media_sound') }).click();
	await page.getByRole('button', { name: t('record_start'), exact: true }).click();
	await expect(page.getByRole('timer')).toHaveText('0:02');
	await page.clock.fastForward('20:00');
	await expect(page.getByText(t('record_state_recording'))).toBeVisible();
	await page.context().setOffline(true);
	await page.getByRole('button', { name: t('vault_lock') }).click();
	await page.getByLabel(t('vault_pin'), { exact: true }).fill('246810');
	await page.getByRole('button', { name: t('vault_open_submit') }).click();
	await page.getByRole('tab', { name: t('field_tab_media') }).click();
	await expect(page.getByText(t('field_media_sound_name'), { exact: true })).toBeVisible();
});
