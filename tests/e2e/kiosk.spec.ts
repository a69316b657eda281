/** A note at a kiosk, from the poster to the child who comes back to it: on a phone, without an account. */
import type { Browser, Page } from '@playwright/test';
import { useCard } from '../support/card';
import { drawSomething } from '../support/drawing';
import { expect, expectAccessible, expectNoSidewaysScroll, phone, test } from '../support/test';

const kiosks = '/i/sammen-om-lindaa/kiosks';
const queue = '/i/sammen-om-lindaa/contributions';
const words = 'Når vi spiller kort i bussen, og ingen har travlt.';

test('a note goes from the kiosk to the queue and back to whoever wrote it', async ({
	browser,
	page,
	server,
	signIn,
	t
}) => {
	test.setTimeout(120_000);
	await signIn(page);
	const address = await openKiosk(page, t);
	const child = await aPhone(browser, server.origin);

	const { code, name } = await test.step('a child writes one question at a time', async () => {
		await child.goto(address);
		await expect(child.getByText(t('note_limit'))).toBeVisible();
		await expectAccessible(child);
		await expectNoSidewaysScroll(child);
		await child.getByRole('button', { name: t('note_begin') }).click();
		const field = child.locator('textarea:visible');
		await expect(child.getByRole('heading', { name: 'Hvad er en god dag?' })).toBeFocused();
		await field.fill('Mit nummer er 010203-1234');
		await child.getByRole('button', { name: t('note_next') }).click();
		await expect(child.getByText(t('note_cpr'))).toBeVisible();
		await expect(field).toHaveValue('Mit nummer er 010203-1234');
		await field.fill(words);
		await expectAccessible(child);
		await child.getByRole('button', { name: t('note_next') }).click();
		await expect(child.getByRole('heading', { name: 'Hvad er svært?' })).toBeFocused();
		await child.getByRole('button', { name: t('note_skip') }).click();
		await tell(child, t);
		await drawSomething(child, t);
		await child.getByRole('button', { name: t('note_next') }).click();
		await expect(child.getByRole('heading', { name: t('note_uses_title') })).toBeFocused();
		await child.getByText(t('note_use_workshop'), { exact: true }).click();
		await child.getByText(t('band_15_17'), { exact: true }).click();
		await expectAccessible(child);
		await expectNoSidewaysScroll(child);
		await child.getByRole('button', { name: t('note_send') }).click();
		await expect(child.getByText(t('note_media_sent'))).toBeVisible();
		await expectAccessible(child);
		await expectNoSidewaysScroll(child);
		return cardOn(child);
	});

	await test.step('nobody finds it among the stories before it was let in', async () => {
		await page.goto('/i/sammen-om-lindaa/people');
		await expect(page.getByRole('link', { name: 'Jonas' })).toBeVisible();
		await expect(page.getByRole('link', { name, exact: true })).toBeHidden();
	});

	await test.step('the staff see it with the rules, let it in and answer', async () => {
		await page.goto(queue);
		const note = page.getByRole('listitem').filter({ hasText: words });
		await expect(note.getByRole('heading', { name })).toBeVisible();
		await expect(page.getByRole('complementary', { name: t('contribution_rules') })).toBeVisible();
		await note.getByText(t('contribution_decide')).click();
		await note.getByRole('button', { name: t('contribution_decline') }).click();
		await expect(note.getByText(t('error_required'))).toBeVisible();
		await expectAccessible(page);
		await note.getByLabel(t('contribution_answer')).fill('Tak! Vi tager kortene med igen.');
		await note.getByRole('button', { name: t('contribution_accept') }).click();
		await expect(page.getByText(t('contribution_accepted'))).toBeVisible();
		await expect(page.getByText(words)).toBeHidden();
	});

	await test.step('the child comes back with the code, reads the answer and finds other words', async () => {
		await useCard({ page: child, t }, code);
		await expect(child.getByRole('heading', { name: t('my_hello', { name }) })).toBeVisible();
		await expect(child.getByText('Tak! Vi tager kortene med igen.')).toBeVisible();
		await expectAccessible(child);
		await expectNoSidewaysScroll(child);
		await child.getByRole('link', { name: t('my_note_open') }).click();
		await child.getByText(t('my_note_change')).click();
		await expectAccessible(child);
		await expectNoSidewaysScroll(child);
		await child.getByLabel('Hvad er en god dag?').fill('Når vi spiller kort.');
		await child.getByRole('button', { name: t('my_note_save') }).click();
		await expect(child.getByText(t('my_note_changed'))).toBeVisible();
		await child.getByRole('link', { name: t('my_taken_back') }).click();
		await page.goto(`${queue}?state=accepted`);
		const note = page.getByRole('listitem').filter({ hasText: name });
		await expect(note.getByText(t('contribution_claimed'))).toBeVisible();
	});

	await test.step('the child says that something is wrong, and reads the answer there', async () => {
		await child.getByRole('link', { name: t('notice_title') }).click();
		await child.getByRole('button', { name: t('notice_send') }).click();
		await expect(child.getByText(t('error_required'))).toBeVisible();
		await child.getByLabel(t('notice_about_me')).press('Space');
		await child.getByLabel(t('notice_words')).fill('Kortet på væggen er mit.');
		await expectAccessible(child);
		await expectNoSidewaysScroll(child);
		await child.getByRole('button', { name: t('notice_send') }).click();
		await expect(
			child.getByText(t('notice_given', { days: t('notice_days', { count: 3 }) }))
		).toBeVisible();
		await page.goto('/i/sammen-om-lindaa/notices');
		const notice = page.getByRole('listitem').filter({ hasText: 'Kortet på væggen er mit.' });
		await notice.getByText(t('notice_answer'), { exact: true }).click();
		await notice.getByRole('button', { name: t('notice_answer_send') }).click();
		await expect(notice.getByText(t('error_required'))).toBeVisible();
		await notice.getByLabel(t('notice_answer_text')).fill('Det er taget ned.');
		await expectAccessible(page);
		await notice.getByRole('button', { name: t('notice_answer_send') }).click();
		await expect(page.getByText(t('notice_answer_sent'))).toBeVisible();
		await child.reload();
		await expect(child.getByText('Det er taget ned.')).toBeVisible();
		await child.getByRole('link', { name: t('notice_back') }).click();
	});

	await test.step('the child tells something new on the own page, and says that it was understood wrongly', async () => {
		await child.getByRole('link', { name: t('my_tell') }).click();
		await child.getByRole('button', { name: t('note_begin') }).click();
		await child.locator('textarea:visible').fill('Vi fik en bus mere.');
		await child.getByRole('button', { name: t('note_next') }).click();
		await expect(child.getByRole('heading', { name: t('tell_question_good') })).toBeFocused();
		for (let step = 0; step < 3; step++) {
			await child.getByRole('button', { name: t('note_skip') }).click();
		}
		await expect(child.getByText(t('tell_use_closed')).first()).toBeVisible();
		await expectAccessible(child);
		await expectNoSidewaysScroll(child);
		await child.getByRole('button', { name: t('note_send') }).click();
		await expect(child.getByRole('heading', { name: t('tell_done') })).toBeVisible();
		await child.getByRole('link', { name: t('my_taken_back') }).click();
		await expect(child.getByText(t('my_own_waiting'))).toBeVisible();
		await child.getByRole('link', { name: t('my_remark_open') }).click();
		await child.getByRole('radio', { name: t('my_remark_disagree') }).check();
		await child.getByRole('button', { name: t('my_remark_send') }).click();
		await expect(child.getByText(t('my_remark_stopped'))).toBeVisible();
	});
	await child.context().close();
});

test('a shared tablet forgets: stopped, finished, left alone', async ({ page, signIn, t }) => {
	await signIn(page);
	const address = `${await openKiosk(page, t)}?shared`;
	await page.clock.install();
	await page.goto(address);
	const begin = page.getByRole('button', { name: t('note_begin') });
	const field = page.locator('textarea:visible');

	await test.step('stopped in the middle', async () => {
		await begin.click();
		await field.fill(words);
		await page.getByRole('button', { name: t('note_stop') }).click();
		await page.getByRole('button', { name: t('note_stop_yes') }).click();
		await expect(page.getByText(t('note_stopped'))).toBeVisible();
		await begin.click();
		await expect(field).toHaveValue('');
	});

	await test.step('help lies over the page, and nothing is lost', async () => {
		await field.fill(words);
		await page.getByRole('link', { name: t('voice_talk') }).click();
		await expect(
			page.getByRole('link', { name: t('talk_call', { number: '116 111' }) })
		).toBeVisible();
		await expectAccessible(page);
		await page.getByRole('button', { name: t('note_talk_close') }).click();
		await expect(field).toHaveValue(words);
	});

	await test.step('left alone', async () => {
		await page.clock.runFor(121_000);
		await expect(page.getByRole('dialog', { name: t('note_idle') })).toBeVisible();
		await page.getByRole('button', { name: t('note_idle_yes') }).click();
		await expect(field).toHaveValue(words);
		await page.clock.runFor(121_000);
		await expect(page.getByRole('dialog', { name: t('note_idle') })).toBeVisible();
		await page.clock.runFor(31_000);
		await begin.click();
		await expect(field).toHaveValue('');
	});

	await test.step('finished', async () => {
		await field.fill(words);
		await page.getByRole('button', { name: t('note_next') }).click();
		await page.getByRole('button', { name: t('note_skip') }).click();
		await page.getByRole('button', { name: t('note_skip') }).click();
		await page.getByRole('button', { name: t('note_send') }).click();
		const code = page.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
		await expect(code).toBeVisible();
		await page.getByRole('link', { name: t('note_done'), exact: true }).click();
		await expect(begin).toBeVisible();
		await page.goBack();
		await expect(code).toBeHidden();
		await expect(page.getByText(words)).toBeHidden();
	});
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('all questions stand below each other, and the note is sent', async ({
		page,
		signIn,
		t
	}) => {
		await signIn(page);
		const address = await openKiosk(page, t);
		await page.goto(address);
		await page.getByRole('textbox', { name: 'Hvad er svært?' }).fill('At være den nye.');
		await page.getByRole('button', { name: t('note_send') }).click();
		await expect(page.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)).toBeVisible();
	});
});

type Text = (key: string) => string;

/** @returns the path that stands on the poster */
async function openKiosk(page: Page, t: Text): Promise<string> {
	await page.goto(`${kiosks}/new`);
	await page.getByLabel(t('kiosk_title')).fill('Ungdomsbussen');
	await page.getByLabel(t('kiosk_questions')).fill('Hvad er en god dag?\nHvad er svært?');
	await page.getByRole('button', { name: t('kiosk_create') }).click();
	const address = page.getByLabel(t('kiosk_address'));
	await expect(address).toBeVisible();
	return new URL(await address.inputValue()).pathname;
}

/** Tells a picture in words. */
async function tell(page: Page, t: Text): Promise<void> {
	await page.getByRole('button', { name: t('note_media_draw') }).click();
	await page.getByRole('button', { name: t('draw_tell_instead') }).click();
	const told = page.getByLabel(t('draw_tell'));
	await told.fill('Mit nummer er 010203-1234');
	await page.getByRole('button', { name: t('draw_tell_use') }).click();
	await expect(page.getByText(t('note_cpr')).last()).toBeVisible();
	// Nor by going on.
	await page.getByRole('button', { name: t('note_next') }).click();
	await expect(told).toHaveValue('Mit nummer er 010203-1234');
	await told.fill('En bus med kort på alle borde');
	await expectAccessible(page);
	await page.getByRole('button', { name: t('draw_tell_use') }).click();
	await expect(page.getByRole('img', { name: 'En bus med kort på alle borde' })).toBeVisible();
}

async function cardOn(page: Page): Promise<{ code: string; name: string }> {
	const code = await page.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/).innerText();
	const title = await page.getByRole('heading', { level: 1 }).innerText();
	return { code, name: title.replace(/^\S+ /, '') };
}

async function aPhone(browser: Browser, origin: string): Promise<Page> {
	const context = await browser.newContext({ ...phone, baseURL: origin });
	await context.addCookies([{ name: 'locale', value: 'da', url: origin }]);
	return context.newPage();
}
