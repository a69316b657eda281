/**
 * A whole workshop, from the QR code to an insight: a facilitator, one on a phone who is cut off and comes back, one by
 * keyboard alone, and one who is sent out. Somebody takes their words back in the middle of it, and at the end one sees how
 * the wall came to be.
 */
import type { Browser, Page } from '@playwright/test';
import { v7 } from 'uuid';
import { enter, tabTo, typeIn } from '../support/keyboard';
import { expect, expectAccessible, phone, test } from '../support/test';
import { becomeInsight } from './walk/opportunity';
import { insight } from './walk/text';
import { card, gather, hangWall } from './walk/wall';

const cluster = 'Det, vi bliver ved med';

test('a workshop, from the QR code to an insight', async ({ browser, page, server, signIn, t }) => {
	await signIn(page);
	const lead = { page, t };
	const wallPath = await hangWall(lead, '/i/sammen-om-lindaa', 'En hel formiddag');
	const brought = await bringIn(page, server.origin, wallPath);
	const [first = '', second = '', third = ''] = brought.map(({ quote }) => quote);

	const url = await test.step('the door is opened: the QR code holds the way in', async () => {
		await page.getByRole('button', { name: t('wall_door'), exact: true }).click();
		await page.getByRole('button', { name: t('wall_door_open') }).click();
		const signs = page.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
		await expect(page.getByRole('img', { name: t('wall_door_qr') })).toBeVisible();
		return `/join#${await signs.innerText()}`;
	});

	const ana = await aGuest(browser, server.origin, phone);
	const bo = await aGuest(browser, server.origin);
	const cem = await aGuest(browser, server.origin);
	await test.step('three come in, one of them by keyboard alone', async () => {
		for (const [guest, name] of [
			[ana, 'Ana'],
			[cem, 'Cem']
		] as const) {
			await guest.goto(url);
			await guest.getByLabel(t('join_name')).fill(name);
			await guest.getByRole('button', { name: t('join_submit') }).click();
			await expect(guest.getByRole('heading', { name: 'En hel formiddag' })).toBeVisible();
		}
		await bo.goto(url);
		await typeIn(bo, bo.getByLabel(t('join_name')), 'Bo');
		await bo.keyboard.press('Enter');
		await expect(bo.getByText(first)).toBeVisible();
	});

	await test.step('one is sent out, and sees nothing of the wall any more', async () => {
		const sendOut = t('wall_door_remove_long', { name: 'Cem' });
		await page.getByRole('button', { name: sendOut }).click();
		await expect(cem.getByRole('heading', { name: t('join_closed') })).toBeVisible();
		await expect(cem.getByText(first)).toBeHidden();
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toBeHidden();
	});

	await test.step('what is written while the line is cut arrives when it stands again', async () => {
		await ana.context().setOffline(true);
		await ana.getByLabel(t('join_note')).fill('Min bror kører mig');
		await ana.getByRole('button', { name: t('join_note_send') }).click();
		await expect(ana.getByText('Min bror kører mig')).toBeVisible();
		await gather(lead, [first, second], cluster);
		await ana.context().setOffline(false);
		await expect(card(lead, 'Min bror kører mig')).toBeAttached();
		await expect(ana.getByRole('region', { name: cluster })).toBeVisible();
	});

	await test.step('what is written while nothing gets through outlives a reload, and arrives once', async () => {
		const words = 'Der mangler en bus';
		await ana.route('**/commands', (route) => route.abort());
		await ana.getByLabel(t('join_note')).fill(words);
		await ana.getByRole('button', { name: t('join_note_send') }).click();
		await expect(ana.getByText(words)).toBeVisible();
		await ana.reload();
		await expect(ana.getByText(words)).toBeVisible();
		await expect(card(lead, words)).toHaveCount(0);
		await ana.unroute('**/commands');
		await expect(card(lead, words)).toHaveCount(1);
		await expect.poll(() => unsentIn(ana)).toEqual([]);
		await expect(ana.getByText(words)).toHaveCount(1);
	});

	await test.step('after the cuts all have the same wall', async () => {
		const hashes = await Promise.all([page, ana, bo].map((one) => hashFor(one, wallPath)));
		expect(new Set(hashes).size).toBe(1);
		expect(await ana.getByRole('region').allInnerTexts()).toEqual(
			await bo.getByRole('region').allInnerTexts()
		);
	});

	await test.step('“that is mine” reaches the staff alone, with what is not right', async () => {
		const own = ana.getByRole('listitem').filter({ hasText: third });
		await own.getByRole('button', { name: t('join_claim') }).click();
		await own.getByLabel(t('join_claim_words')).fill('Det var ikke hver dag');
		await expectAccessible(ana);
		await own.getByRole('button', { name: t('join_claim_send') }).click();
		await expect(own.getByText(t('join_claim_said'))).toBeVisible();
		await page.getByRole('button', { name: t('wall_claims_one') }).click();
		await expect(page.getByText('Det var ikke hver dag')).toBeVisible();
		await expect(bo.getByText('Det var ikke hver dag')).toBeHidden();
		await page.getByRole('button', { name: t('wall_claim_settle_long', { name: 'Ana' }) }).click();
		await expect(page.getByRole('dialog')).toBeHidden();
	});

	await test.step('dots by touch and by keyboard; talked through, the most come first', async () => {
		await toPhase(page, t, 'wall_phase_vote');
		const give = t('join_dot_add_to', { title: cluster });
		await ana.getByRole('button', { name: give }).tap();
		await expect(bo.getByRole('region', { name: cluster })).toContainText(t('join_dots_one'));
		await enter(bo, bo.getByRole('button', { name: give }));
		await tabTo(bo, bo.getByRole('button', { name: t('join_ready') }), 'Shift+Tab');
		await bo.keyboard.press('Space');
		await expect(page.getByRole('button', { name: t('wall_ready', { count: 1 }) })).toBeVisible();
		await toPhase(page, t, 'wall_phase_talk');
		const results = page.getByRole('region', { name: t('wall_results') });
		await expect(results.getByRole('listitem').first()).toContainText(cluster);
		await expect(results).toContainText(t('wall_cluster_dots', { count: 2 }));
		await expectAccessible(page);
	});

	await test.step('words that are taken back leave every open page, and a place without words stays', async () => {
		await takeBack(page, server.origin, brought[2]?.storyId ?? '');
		for (const one of [page, ana, bo]) {
			await expect(one.getByText(third)).toHaveCount(0);
		}
		await expect(page.getByText(t('wall_card_withdrawn')).first()).toBeAttached();
	});

	await test.step('how it came to be can be looked at, without the words that were taken back', async () => {
		await page.goto(`${wallPath}/replay`);
		const line = page.getByRole('slider', { name: t('wall_replay_where') });
		await expect(page.getByText(first)).toBeVisible();
		await page.getByRole('button', { name: t('wall_phase_collect') }).click();
		await expect(line).toHaveValue('0');
		await page.keyboard.press('k');
		await expect(line).toHaveValue('1');
		await expect(page.locator('.wall-card')).toHaveCount(1);
		await page.getByRole('button', { name: t('wall_phase_vote') }).click();
		await expect(page.getByRole('region', { name: cluster })).toBeVisible();
		await expect(page.getByText(third)).toHaveCount(0);
	});

	await test.step('a cluster becomes an insight', async () => {
		await page.getByRole('link', { name: t('wall_replay_leave') }).click();
		await expect(page.getByRole('region', { name: cluster })).toBeVisible();
		await becomeInsight(lead, cluster, insight, second);
	});
});

interface Brought {
	excerptId: string;
	storyId: string;
	quote: string;
	media?: object;
}

type Texts = (key: string, values?: Record<string, string | number>) => string;

async function aGuest(
	browser: Browser,
	origin: string,
	options: Parameters<Browser['newContext']>[0] = {}
): Promise<Page> {
	const context = await browser.newContext({ baseURL: origin, locale: 'da-DK', ...options });
	await context.addCookies([{ name: 'locale', value: 'da', url: origin }]);
	return context.newPage();
}

/** Hangs up an excerpt from each of three stories. @returns them, with their words */
async function bringIn(page: Page, origin: string, wallPath: string): Promise<Brought[]> {
	const api = `/api/v1/walls/${wallPath.split('/').at(-1)}`;
	const tray = (await (await page.request.get(`${api}/tray`)).json()) as { items: Brought[] };
	const texts = tray.items.filter(({ media }) => !media);
	const stories = [...new Map(texts.map((one) => [one.storyId, one])).values()].slice(0, 3);
	const commands = stories.map(({ excerptId }, at) => {
		return { id: v7(), type: 'card.add', cardId: v7(), excerptId, x: 280 * at - 400, y: -100 };
	});
	await page.request.post(`${api}/commands`, { data: { commands }, headers: { origin } });
	await expect(page.locator('[data-card]')).toHaveCount(3);
	return stories;
}

/** What tells whether two see the same wall. */
async function hashFor(page: Page, wallPath: string): Promise<string> {
	const answer = await page.request.get(`/api/v1/walls/${wallPath.split('/').at(-1)}/words`);
	return ((await answer.json()) as { hash: string }).hash;
}

/** What lies in the tab and has not arrived. */
const unsentIn = (page: Page): Promise<string[]> =>
	page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('wall-unsent/')));

async function toPhase(page: Page, t: Texts, phase: string): Promise<void> {
	await page.getByRole('button', { name: t('wall_phase', { phase: '' }) }).click();
	await page.getByRole('menuitem', { name: t(phase) }).click();
	await expect(
		page.getByRole('button', { name: t('wall_phase', { phase: t(phase) }) })
	).toBeVisible();
}

/** Whoever told the story takes it back. */
async function takeBack(page: Page, origin: string, storyId: string): Promise<void> {
	const story = await page.request.get(`/api/v1/stories/${storyId}`);
	const { storytellerId } = (await story.json()) as { storytellerId: string };
	const answer = await page.request.post(`/api/v1/storytellers/${storytellerId}/withdrawals`, {
		data: { itemId: storyId },
		headers: { origin }
	});
	expect(answer.ok(), await answer.text()).toBe(true);
}
