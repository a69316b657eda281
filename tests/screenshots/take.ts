import { writeFileSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';

const folder = resolve(import.meta.dirname, '../../docs/pictures');

/** Takes a picture of the page into `docs/pictures`, as WebP: a sixth of the size of a PNG. */
export async function take(page: Page, name: string): Promise<void> {
	await page.evaluate(() => document.fonts.ready);
	const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
	mkdirSync(folder, { recursive: true });
	writeFileSync(resolve(folder, `${name}.webp`), await toWebp(page, png));
}

/** The browser knows how: it draws the picture in an empty page and reads it back. */
async function toWebp(page: Page, png: Buffer): Promise<Buffer> {
	const blank = await page.context().newPage();
	const url = await blank.evaluate(async (data) => {
		const picture = new Image();
		picture.src = `data:image/png;base64,${data}`;
		await picture.decode();
		const canvas = document.createElement('canvas');
		canvas.width = picture.width;
		canvas.height = picture.height;
		canvas.getContext('2d')?.drawImage(picture, 0, 0);
		return canvas.toDataURL('image/webp', 0.82);
	}, png.toString('base64'));
	await blank.close();
	return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
}
