/** Step 4: words are selected in the reading view, and tagged. */
import { expect, type Page } from '@playwright/test';
import type { Person } from './person';

/** Selects words by mouse, from the first sign to the last. */
export async function selectWords(page: Page, words: string): Promise<void> {
	const story = page.locator('.prose-story');
	await story.getByText(words.slice(0, 12)).first().scrollIntoViewIfNeeded();
	const { from, to } = await story.evaluate(edgesOf, words);
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
	await page.mouse.move(to.x, to.y, { steps: 4 });
	await page.mouse.up();
}

/** Tags selected words with a new tag, which applies at once. */
export async function tagAnew(
	{ page, t }: Person,
	words: string,
	name: string,
	family: 'pain' | 'bright'
): Promise<void> {
	await selectWords(page, words);
	const bubble = page.getByRole('dialog', { name: t('excerpt_new') });
	await expect(bubble).toContainText(words);
	await bubble.getByRole('combobox').fill(name);
	const offer = t('excerpt_tag_create', { name, family: t(`tag_family_${family}_one`) });
	await bubble.getByRole('option', { name: offer }).click();
	const open = page.getByRole('dialog', { name: t('excerpt_title') });
	await expect(open.getByRole('list', { name: t('excerpt_tags') })).toContainText(name);
	await open.getByRole('button', { name: t('excerpt_done') }).click();
	await expect(open).toBeHidden();
}

/** Opens the excerpt that begins at these words, takes it away, and brings it back. */
export async function removeAndUndo({ page, t }: Person, words: string): Promise<void> {
	const mark = page.locator('mark', { hasText: words }).first();
	await mark.click();
	const open = page.getByRole('dialog', { name: t('excerpt_title') });
	await open.getByRole('button', { name: t('excerpt_remove') }).click();
	await expect(mark).toBeHidden();
	await page
		.getByRole('region', { name: t('toast_region') })
		.getByRole('button', { name: t('toast_undo') })
		.click();
	await expect(mark).toBeVisible();
}

/** Where words begin and end on the screen, a little inside their first and last sign. Runs in the browser. */
function edgesOf(story: Element, words: string) {
	const walker = document.createTreeWalker(story, NodeFilter.SHOW_TEXT);
	const pieces: { node: Text; at: number }[] = [];
	let text = '';
	while (walker.nextNode()) {
		const node = walker.currentNode as Text;
		if (node.parentElement?.closest('.visually-hidden')) continue;
		pieces.push({ node, at: text.length });
		text += node.data;
	}
	const start = text.indexOf(words);
	if (start < 0) throw new Error(`The story does not say “${words}”.`);
	const pointAt = (position: number, edge: 'left' | 'right') => {
		const piece = pieces.findLast(({ at }) => at <= position);
		if (!piece) throw new Error('no such place');
		const range = document.createRange();
		range.setStart(piece.node, position - piece.at);
		range.setEnd(piece.node, position - piece.at + 1);
		const box = range.getBoundingClientRect();
		return { x: edge === 'left' ? box.left + 0.5 : box.right - 0.5, y: box.top + box.height / 2 };
	};
	return { from: pointAt(start, 'left'), to: pointAt(start + words.length - 1, 'right') };
}
