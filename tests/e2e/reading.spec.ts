/** A story being read: without scripts, on a phone, without a network, and after its text was rewritten. */
import type { Locator, Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/test';
import { selectWords } from './walk/reading';

test.use({ install: 'demo' });

const title = 'Femogtyve minutter';
const question = 'Hvem opdagede det?';

async function openStory(page: Page): Promise<void> {
	await page.goto('/i/sammen-om-lindaa/stories');
	await page.getByRole('link', { name: title }).click();
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** A place on words that run over several lines: their box has room where they are not. */
async function onFirstLine(mark: Locator): Promise<{ x: number; y: number }> {
	return mark.evaluate((element) => {
		const box = element.getBoundingClientRect();
		const line = element.getClientRects()[0] ?? box;
		return {
			x: line.left - box.left + line.width / 2,
			y: line.top - box.top + line.height / 2
		};
	});
}

test('words and marks are there without scripts', async ({ page, signIn, browser, baseURL }) => {
	await signIn(page);
	await openStory(page);
	const storageState = await page.context().storageState();
	const plain = await browser.newContext({ javaScriptEnabled: false, storageState, baseURL });
	const reading = await plain.newPage();
	await reading.goto(page.url());
	await expect(reading.getByText(question)).toBeVisible();
	await expect(reading.locator('mark.p').first()).toBeVisible();
	await plain.close();
});

test('an excerpt is opened by a tap, and nothing sticks out @phone', async ({
	page,
	signIn,
	t
}) => {
	await signIn(page);
	await openStory(page);
	await expectNoSidewaysScroll(page);
	const mark = page.locator('mark', { hasText: 'Villads er god' }).first();
	await mark.tap({ position: await onFirstLine(mark) });
	const open = page.getByRole('dialog', { name: t('excerpt_title') });
	await expect(open.getByRole('list', { name: t('excerpt_tags') })).toContainText('Egen styrke');
	await expectAccessible(page);
	await expectNoSidewaysScroll(page);

	// Without keys, a step is taken back all the same.
	await open.getByRole('button', { name: t('excerpt_tag_remove', { name: 'Egen styrke' }) }).tap();
	await expect(mark).not.toHaveClass(/\bb\b/);
	await open.getByRole('button', { name: t('excerpt_done') }).tap();
	await page.getByRole('button', { name: t('coding_undo') }).tap();
	await expect(mark).toHaveClass(/\bb\b/);
});

test('what is tagged without a network is kept when it comes back', async ({ page, signIn, t }) => {
	await signIn(page);
	await openStory(page);
	await selectWords(page, question);
	const bubble = page.getByRole('dialog', { name: t('excerpt_new') });
	await expect(bubble).toBeVisible();
	await page.context().setOffline(true);
	await bubble.getByRole('option', { name: 'Mobning' }).click();
	await expect(page.getByText(t('excerpt_waiting'))).toBeVisible();
	const sent = page.waitForResponse((answer) => answer.url().endsWith('/excerpts') && answer.ok());
	await page.context().setOffline(false);
	await sent;
	await expect(page.getByText(t('excerpt_waiting'))).toBeHidden();
	await page.reload();
	await expect(page.locator('mark', { hasText: question })).toHaveClass(/\bp\b/);
});

test('the edges of an excerpt move by keyboard', async ({ page, signIn, t }) => {
	await signIn(page);
	await openStory(page);
	const mark = page.locator('mark', { hasText: 'Din kæde er tør' }).first();
	await mark.click({ position: await onFirstLine(mark) });
	const open = page.getByRole('dialog', { name: t('excerpt_title') });
	await open.getByRole('combobox').focus();
	const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH');
	await page.keyboard.press('Alt+ArrowLeft');
	expect((await saved).ok()).toBe(true);
	await expect(open).not.toContainText('olie i tasken');
});

test('an excerpt whose words are gone is listed, and placed anew', async ({ page, signIn, t }) => {
	await signIn(page);
	await openStory(page);
	const id = page.url().split('/').at(-1);
	const text = [
		'Han cykler hver dag, også i regn.',
		'Så trækker han vejret.',
		'Ingen i klassen tror, at han altid rammer plet.'
	].join('\n');
	const put = await page.request.put(`/api/v1/stories/${id}`, {
		data: { text },
		headers: { origin: new URL(page.url()).origin }
	});
	expect(put.ok()).toBe(true);
	await page.reload();
	const adrift = page.getByRole('region', { name: t('reading_adrift_title') });
	await expect(adrift).toBeVisible();
	const left = adrift.getByRole('button', { name: t('reading_adrift_let_go') });
	const count = await left.count();
	expect(count).toBeGreaterThan(3);
	await expectAccessible(page);
	await adrift
		.getByRole('button', { name: t('reading_adrift_place') })
		.first()
		.click();
	await selectWords(page, 'trækker han vejret');
	await adrift.getByRole('button', { name: t('reading_adrift_here'), exact: true }).click();
	await expect(page.locator('mark', { hasText: 'trækker han vejret' })).toBeVisible();
	await expect(left).toHaveCount(count - 1);

	const near = t('reading_adrift_at', { words: 'Ingen i klassen tror, at han' });
	await adrift.getByRole('button', { name: near.slice(0, -1) }).press('Enter');
	await expect(page.locator('mark', { hasText: 'at han' })).toBeVisible();
	await expect(left).toHaveCount(count - 2);

	await page.goto(`${new URL(page.url()).pathname}/edit`);
	await expect(left).toHaveCount(count - 2);
	await expectAccessible(page);
	await left.first().press('Enter');
	await expect(left).toHaveCount(count - 3);
});
