/** The picture story of the README, along the thread from Villads' story to a pledge. */
import type { Page } from '@playwright/test';
import { idOf } from '../../src/lib/server/demo/ids';
import { expect, test } from '../support/test';
import { take } from './take';

const demo = '/i/sammen-om-lindaa';
const phone = { width: 390, height: 844 };

test.beforeEach(async ({ page, signIn }) => signIn(page));

test('a story with what was marked in it', async ({ page }) => {
	await open(page, `${demo}/stories/${idOf.story('villads')}`);
	await take(page, 'story');
});

test('the wall of a workshop', async ({ page }) => {
	await open(page, `${demo}/walls/${idOf.wall('school')}`);
	await take(page, 'wall');
});

test('an insight with its evidence', async ({ page }) => {
	await open(page, `${demo}/insights/${idOf.insight('I2')}`);
	await take(page, 'insight');
});

test('a what-if with its answers', async ({ page }) => {
	await open(page, `${demo}/opportunities/${idOf.opportunity('W2')}`);
	await take(page, 'what-if');
});

test('the thread', async ({ page }) => {
	await open(page, `${demo}/thread/opportunity/${idOf.opportunity('W2')}`);
	await take(page, 'thread');
});

test('what a partner sees on a phone', async ({ page, server }) => {
	const answer = await page.request.post(`/api/v1/opportunities/${idOf.opportunity('W4')}/links`, {
		data: {},
		headers: { origin: server.origin }
	});
	const { url } = (await answer.json()) as { url: string };
	await page.setViewportSize(phone);
	await open(page, url);
	await take(page, 'partner');
});

test("the young person's own page on a phone", async ({ page, t }) => {
	await open(page, `${demo}/people/${idOf.storyteller('villads')}/card`);
	await page.getByRole('button', { name: t('card_make') }).click();
	const code = await page.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/).textContent();
	await page.setViewportSize(phone);
	await open(page, `/card#${code ?? ''}`);
	await page.getByRole('button', { name: t('card_enter_submit') }).click();
	await page.getByRole('button', { name: t('my_device_own') }).click();
	await page.getByRole('link', { name: t('my_pin_later') }).click();
	await page.waitForURL('**/my');
	await take(page, 'young');
});

async function open(page: Page, path: string): Promise<void> {
	const response = await page.goto(path);
	expect(response?.status()).toBe(200);
	await page.waitForLoadState('networkidle');
}
