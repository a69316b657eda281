/** Hands that use the keyboard alone. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Goes on with Tab until something has the focus; fails when it cannot be reached. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
	await expect(target).toBeVisible();
	for (let presses = 0; presses < 150; presses++) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press(key);
	}
	throw new Error(`Tab never reaches ${String(target)}.`);
}

/** Goes to something with Tab, and presses Enter. */
export async function enter(page: Page, target: Locator): Promise<void> {
	await tabTo(page, target);
	await page.keyboard.press('Enter');
}

/** Goes to a field with Tab, and types. */
export async function typeIn(page: Page, target: Locator, text: string): Promise<void> {
	await tabTo(page, target);
	await page.keyboard.type(text);
}
