/** Texts that were written elsewhere: seen before they are saved, with what was left out; by mouse, keyboard and phone. */
import type { Locator, Page } from '@playwright/test';
import { aDocx, p, r } from '../support/file.js';
import { enter, tabTo } from '../support/keyboard';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/test';

test.use({ install: 'demo' });

const address = '/i/sammen-om-lindaa/stories/import';
const teller = 'Villads';

const tracked = {
	name: 'interview.docx',
	mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	buffer: Buffer.from(
		aDocx(
			p(r('Turen til skole'), '<w:pStyle w:val="Overskrift1"/>') +
				p(r('I: Hvad er godt ved den?')) +
				p(
					r('V: Der er luft') +
						'<w:del><w:r><w:delText> næsten aldrig</w:delText></w:r></w:del>' +
						`<w:ins>${r(' hver dag')}</w:ins>` +
						r('.')
				)
		)
	)
};

const windows = {
	name: 'noter.txt',
	mimeType: 'text/plain',
	buffer: Buffer.from('Hun går på æblegård og øver sig på Åen.', 'latin1')
};

const broken = { name: 'halv.docx', mimeType: '', buffer: tracked.buffer.subarray(0, 700) };

type Texts = (key: string, values?: Record<string, string | number>) => string;

async function open(page: Page, t: Texts): Promise<void> {
	await page.goto(address);
	await expect(page.getByRole('button', { name: t('import_choose') })).toBeEnabled();
}

const cardOf = (page: Page, name: string): Locator =>
	page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name }) });

test('three files: what is taken, what is left, and one that is damaged', async ({
	page,
	signIn,
	t
}) => {
	await signIn(page);
	await page.goto('/i/sammen-om-lindaa/stories');
	await page.getByRole('link', { name: t('import_link') }).click();
	await expect(page.getByRole('button', { name: t('import_choose') })).toBeEnabled();
	await page.locator('input[type=file]').setInputFiles([tracked, windows, broken]);

	const word = cardOf(page, tracked.name);
	await expect(word.getByText(t('import_state_ready'))).toBeVisible();
	await expect(word.getByLabel(t('story_title'))).toHaveValue('Turen til skole');
	await expect(word).toContainText(t('import_left_deletions_one'));
	await word.getByText(t('import_preview'), { exact: true }).click();
	const words = word.getByRole('region', { name: t('import_preview_of', { name: tracked.name }) });
	await expect(words).toContainText('Der er luft hver dag.');
	await expect(words).not.toContainText('aldrig');

	const text = cardOf(page, windows.name);
	await expect(text.getByText(t('import_left_none'))).toBeVisible();
	await text.getByLabel(t('story_title')).fill('Om æblegården');
	await text.getByText(t('import_preview'), { exact: true }).click();
	await expect(text).toContainText('Hun går på æblegård og øver sig på Åen.');

	await expect(cardOf(page, broken.name)).toContainText(t('error_import_damaged'));
	await expectAccessible(page);
	await expectNoSidewaysScroll(page);

	const save = page.getByRole('button', { name: t('import_save', { count: 2 }) });
	await save.click();
	const who = page.getByLabel(t('import_who'));
	await expect(who).toBeFocused();
	await expect(page.getByText(t('import_who_required'))).toBeVisible();
	await who.selectOption({ label: teller });
	await save.click();
	await expect(page.getByText(t('import_done', { count: 2 }))).toBeVisible();
	await expectAccessible(page);

	await cardOf(page, 'Om æblegården')
		.getByRole('link', { name: t('import_open') })
		.click();
	await expect(page.getByRole('heading', { level: 1, name: 'Om æblegården' })).toBeVisible();
	await expect(page.getByText('Hun går på æblegård')).toBeVisible();
});

test('a file comes in by keyboard alone', async ({ page, signIn, t }) => {
	await signIn(page);
	await open(page, t);
	await tabTo(page, page.getByLabel(t('import_who')));
	await page.keyboard.type(teller);
	const chooser = page.waitForEvent('filechooser');
	await enter(page, page.getByRole('button', { name: t('import_choose') }));
	await (await chooser).setFiles([windows]);
	const title = cardOf(page, windows.name).getByLabel(t('story_title'));
	await expect(title).toHaveValue('noter');
	await tabTo(page, title);
	await page.keyboard.press('Control+a');
	await page.keyboard.type('Hos mormor');
	await enter(page, page.getByRole('button', { name: t('import_save_one') }));
	await expect(page.getByText(t('import_done_one'))).toBeVisible();
});

test('without a network a file waits and then comes in by itself @phone', async ({
	page,
	signIn,
	t
}) => {
	await signIn(page);
	await open(page, t);
	await page.context().setOffline(true);
	await page.locator('input[type=file]').setInputFiles([windows]);
	const card = cardOf(page, windows.name);
	await expect(card.getByText(t('import_unreached'))).toBeVisible();
	await page.context().setOffline(false);
	await expect(card.getByText(t('import_state_ready'))).toBeVisible();
	await expectAccessible(page);
	await expectNoSidewaysScroll(page);
});

test('words that were copied are pasted', async ({ page, signIn, t }) => {
	await signIn(page);
	await open(page, t);
	await page.evaluate(() => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', 'Så løb vi ned til fjorden.');
		document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
	});
	const card = cardOf(page, `${t('import_pasted')}.txt`);
	await expect(card.getByText(t('import_state_ready'))).toBeVisible();
	await card.getByText(t('import_preview'), { exact: true }).click();
	await expect(card).toContainText('Så løb vi ned til fjorden.');
});
