/** The thread as a picture: as long as it can be, walked by keyboard, taken out, and printed where the young person sees it. */
import { readFile } from 'node:fs/promises';
import { send } from '../support/api';
import { makeCard } from '../support/card';
import { enter, tabTo } from '../support/keyboard';
import { counts, insight, lengthOfThread, wordsOf } from '../support/long-thread';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/test';

const home = '/i/sammen-om-lindaa';

test.describe(() => {
	test.use({ install: 'longThread' });

	test('a thread of 500 things is drawn whole, walked by keyboard, read as a list, and taken out', async ({
		page,
		signIn,
		t
	}) => {
		await signIn(page);
		await page.goto(`${home}/thread/insights/${insight}`);
		const picture = page.getByRole('figure', { name: t('thread_picture_label') });
		const things = picture.locator('[data-thing]');
		const on = picture.locator('[data-thing].on');

		await test.step('all of it is there, and hangs on the insight', async () => {
			await expect(things).toHaveCount(lengthOfThread);
			await expect(on).toHaveCount(lengthOfThread);
			await expectAccessible(page);
		});

		await test.step('the arrow keys walk it, and the focus shows the way of one excerpt', async () => {
			await tabTo(page, picture.locator('[aria-current=true]'));
			await page.keyboard.press('ArrowLeft');
			const focused = picture.locator('[data-thing]:focus');
			await expect(focused).toHaveAccessibleName(/^Uddrag: “Dag \d+: /);
			await page.keyboard.press('Home');
			await page.keyboard.press('End');
			await page.keyboard.press('ArrowUp');
			await expect(focused).toBeInViewport();
			// Its story, cluster, insight, and what they became: of the words itself alone.
			await expect(on.filter({ hasText: 'Dag ' })).toHaveCount(1);
			await expect(on.filter({ hasText: 'På vej til banen' })).toHaveCount(1);
			await expect(on).not.toHaveCount(lengthOfThread);
		});

		await test.step('the list holds the same words', async () => {
			await page.getByRole('button', { name: t('thread_outline') }).click();
			const back = page.getByRole('region', { name: t('thread_back') });
			await expect(back.getByRole('link', { name: /^“Dag \d+: / })).toHaveCount(counts.excerpt);
			await expectAccessible(page);
			await page.getByRole('button', { name: t('thread_picture'), exact: true }).click();
		});

		await test.step('as SVG it holds all words that may leave, as text', async () => {
			await enter(page, page.getByRole('button', { name: t('export_open') }));
			const dialog = page.getByRole('dialog', { name: t('export_thread_title') });
			await dialog.getByLabel(t('export_what_for')).selectOption('team');
			await dialog.getByLabel(t('export_format'), { exact: true }).selectOption('svg');
			await expectAccessible(page);
			const fetched = page.waitForEvent('download');
			await enter(page, dialog.getByRole('button', { name: t('export_do') }));
			const svg = await readFile(await (await fetched).path(), 'utf8');
			await expect(dialog.getByText(t('export_done'))).toBeVisible();
			const begins = (number: number) => wordsOf(number).split(' ').slice(0, 2).join(' ');
			const all = Array.from({ length: counts.excerpt }, (_, number) => begins(number));
			expect(all.filter((words) => !svg.includes(`>“${words} `))).toEqual([]);
			expect(svg).toContain('Vejen derhen');
			expect(svg).not.toContain('href=');

			for (const [format, beginning] of [
				['png', '\u0089PNG'],
				['pdf', '%PDF']
			] as const) {
				await dialog.getByLabel(t('export_format'), { exact: true }).selectOption(format);
				const other = page.waitForEvent('download');
				await enter(page, dialog.getByRole('button', { name: t('export_do') }));
				const file = await readFile(await (await other).path(), 'latin1');
				expect(file.slice(0, beginning.length)).toBe(beginning);
			}

			await dialog.getByLabel(t('export_what_for')).selectOption('report');
			await dialog.getByLabel(t('export_format'), { exact: true }).selectOption('svg');
			const beyond = page.waitForEvent('download');
			await enter(page, dialog.getByRole('button', { name: t('export_do') }));
			const closed = await readFile(await (await beyond).path(), 'utf8');
			expect(closed).not.toContain('Cykelturen');
			expect(closed).not.toContain('Klub ');
		});
	});

	test('on a phone the thread is a list @phone', async ({ page, signIn, t }) => {
		await signIn(page);
		await page.goto(`${home}/thread/insights/${insight}`);
		await expect(page.getByRole('region', { name: t('thread_back') })).toBeVisible();
		await expect(page.getByRole('figure', { name: t('thread_picture_label') })).toBeHidden();
		await expectNoSidewaysScroll(page);
		await expectAccessible(page);
	});
});

test('what staff print, by the button or by the browser’s own means, stands in the young person’s log', async ({
	page,
	browser,
	server,
	signIn,
	t
}) => {
	await signIn(page);
	await page.goto(`${home}/people`);
	const person = page.getByRole('link', { name: 'Villads' }).first();
	const address = (await person.getAttribute('href')) ?? '';
	const code = await makeCard({ page, t }, address);
	const young = await browser.newContext({ baseURL: server.origin, locale: 'da-DK' });
	const headers = { origin: server.origin, accept: 'text/html' };
	await young.request.post('/card?/code', { form: { code }, headers });
	const printed = async () => {
		const html = await (await young.request.get('/my/uses')).text();
		// The lines that one reads: in what the page is put together from by scripts the words stand once more.
		return html.match(/<li[^>]*>[^<]*printede dine ord på papir/g)?.length ?? 0;
	};
	expect(await printed()).toBe(0);

	await page.addInitScript(() => {
		window.print = () => document.documentElement.setAttribute('data-printed', '');
	});
	await page.goto(`${home}/stories`);
	await page.getByRole('link', { name: 'Femogtyve minutter' }).click();

	await test.step('the button prints nothing that cannot be noted', async () => {
		await page.route('**/prints', (route) => route.abort());
		await page.getByRole('button', { name: t('print_button') }).click();
		await expect(page.getByText(t('print_failed'))).toBeVisible();
		await expect(page.locator('html')).not.toHaveAttribute('data-printed');
		await page.unroute('**/prints');
	});

	await test.step('the browser’s own means are noted', async () => {
		const noted = page.waitForResponse('**/prints');
		await page.pdf();
		expect((await noted).status()).toBe(204);
		expect(await printed()).toBe(1);
	});

	await test.step('the button notes, and prints', async () => {
		await page.getByRole('link', { name: t('story_thread') }).click();
		await expect(page.getByRole('heading', { level: 1, name: t('thread_title') })).toBeVisible();
		const noted = page.waitForResponse('**/prints');
		await page.getByRole('button', { name: t('print_button') }).click();
		expect((await noted).status()).toBe(204);
		await expect(page.locator('html')).toHaveAttribute('data-printed');
	});

	await test.step('taken back, the paper is a loose end until somebody was asked to shred it', async () => {
		const id = address.split('/').at(-1);
		await send(page, 'post', `/storytellers/${id}/withdrawals`, { scope: 'team' });
		await page.goto(`${home}/thread`);
		const loose = page.getByRole('region', { name: t('loose_recall') });
		const ofVillads = loose.getByRole('listitem').filter({ hasText: 'Villads' });
		await ofVillads.getByRole('link', { name: t('loose_recall_act') }).click();
		await page.getByText(t('recall_note')).click();
		await page.getByLabel(t('recall_whom')).fill('010203-1234');
		await page.getByRole('button', { name: t('recall_save') }).click();
		await expect(page.getByText(t('error_cpr_number'))).toBeVisible();
		await page.getByLabel(t('recall_whom')).fill('Sofie');
		await page.getByRole('button', { name: t('recall_save') }).click();
		const asked = page.getByRole('region', { name: t('recall_done_title') });
		await expect(asked.getByRole('heading')).toBeFocused();
		await expect(asked.getByText(/Karen Lund har bedt Sofie/)).toBeVisible();
		await expectAccessible(page);
		await page.goto(`${home}/thread`);
		await expect(ofVillads).toBeHidden();
		await page.goto(address);
		await asked.getByRole('button').click();
		await expect(page.getByText(t('recall_title'))).toBeVisible();
		await expect(asked).toBeHidden();
	});
});
