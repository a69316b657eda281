/** A drawing as a child makes it where it is asked what it wants to show: one line with a finger or a mouse. */
import { expect, type Page } from '@playwright/test';

/** Draws, and puts it among what is sent; the page asks whether there is something to show. */
export async function drawSomething(page: Page, t: (key: string) => string): Promise<void> {
	await page.getByRole('button', { name: t('note_media_draw') }).click();
	const board = page.locator('svg[role=img]').first();
	await expect(board).toBeVisible();
	const box = await board.boundingBox();
	if (!box) throw new Error('The board is nowhere.');
	await page.mouse.move(box.x + 40, box.y + 40);
	await page.mouse.down();
	await page.mouse.move(box.x + 120, box.y + 90);
	await page.mouse.up();
	const use = page.getByRole('button', { name: t('note_media_use') });
	await expect(use).not.toHaveAttribute('aria-disabled', 'true');
	await use.click();
	await expect(page.getByRole('img', { name: t('note_media_picture') })).toBeVisible();
}
