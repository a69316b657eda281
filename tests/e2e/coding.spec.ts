/** The workbench: a story is coded without a mouse, every step can be taken back, and others see it at once. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/test';
import { selectWords } from './walk/reading';

test.use({ install: 'demo' });

const title = 'Femogtyve minutter';
const question = 'Hvem opdagede det?';

async function openStory(page: Page): Promise<void> {
	await page.goto('/i/sammen-om-lindaa/stories');
	await page.getByRole('link', { name: title }).click();
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** Where each excerpt of the story stands and what is on it, as the server has it. */
async function excerptsOf(page: Page): Promise<string[]> {
	const id = new URL(page.url()).pathname.split('/').at(-1);
	const answer = await page.request.get(`/api/v1/stories/${id}/excerpts?limit=200`);
	const { items } = (await answer.json()) as {
		items: { start: number; end: number; tagIds: string[] }[];
	};
	return items.map(({ start, end, tagIds }) => `${start}–${end} ${tagIds.length}`).toSorted();
}

test('by keyboard alone, and every step is taken back and done again', async ({
	page,
	signIn,
	t
}) => {
	await signIn(page);
	await openStory(page);
	const before = await excerptsOf(page);
	const undo = page.getByRole('button', { name: t('coding_undo') });
	const redo = page.getByRole('button', { name: t('coding_redo') });
	const press = async (...keys: string[]) => {
		for (const key of keys) await page.keyboard.press(key);
	};

	await press('k');
	const words = page.getByRole('application', { name: t('reading_keys_label') });
	await expect(words).toBeFocused();
	// A sentence further down gets two tags, its end goes back by a word and on by a sign.
	await press('ArrowDown', 's', '1');
	await expect(undo).toBeEnabled();
	await press('2', 'Alt+ArrowLeft', 'Alt+ArrowDown');
	// It is cut in two at its third word, and made one again.
	await press('ArrowRight', 'ArrowRight', 'x');
	await expect.poll(() => excerptsOf(page)).toHaveLength(before.length + 2);
	await press('m');
	await expect.poll(() => excerptsOf(page)).toHaveLength(before.length + 1);
	const after = await excerptsOf(page);
	const made = after.filter((one) => !before.includes(one));
	expect(made).toHaveLength(1);
	expect(made[0]).toMatch(/ 2$/);

	await press(...Array.from({ length: 6 }, () => 'Control+z'));
	await expect(undo).toBeDisabled();
	await expect.poll(() => excerptsOf(page)).toEqual(before);
	await press(...Array.from({ length: 6 }, () => 'Control+Shift+z'));
	await expect(redo).toBeDisabled();
	await expect.poll(() => excerptsOf(page)).toEqual(after);

	await press('b');
	await expect(page.getByRole('complementary', { name: t('coding_panel_title') })).toBeVisible();
	await expectAccessible(page);
	await press('?');
	const sheet = page.getByRole('dialog', { name: t('shortcut_title') });
	await expect(sheet).toContainText(t('coding_split'));
});

test('another browser sees at once what is coded, and that it is gone', async ({
	page,
	signIn,
	browser,
	baseURL,
	t
}) => {
	await signIn(page);
	await openStory(page);
	const storageState = await page.context().storageState();
	const context = await browser.newContext({ storageState, baseURL });
	const other = await context.newPage();
	await other.goto(page.url());
	await other.mouse.move(300, 300);
	await expect(other.getByRole('button', { name: t('coding_undo') })).toBeVisible();

	await selectWords(page, question);
	const bubble = page.getByRole('dialog', { name: t('excerpt_new') });
	await bubble.getByRole('option', { name: 'Mobning' }).click();
	const there = other.locator('mark', { hasText: question });
	await expect(there).toHaveClass(/\bp\b/);
	await page
		.getByRole('dialog', { name: t('excerpt_title') })
		.getByRole('button', { name: t('excerpt_remove') })
		.click();
	await expect(there).toHaveCount(0);
	await context.close();
});
