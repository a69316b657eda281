/** A club that stands twice in the register is made one, while somebody pledges for it and somebody else edits it. */
import type { Page } from '@playwright/test';
import { enter, tabTo } from '../support/keyboard';
import { expect, expectAccessible, phone, test } from '../support/test';

const api = '/api/v1/initiatives/sammen-om-lindaa';
const partners = '/i/sammen-om-lindaa/partners';
const stays = 'Lindå IF';
const goes = 'Lindaa Idrætsforening';
const words = 'Vi kan følge to børn hjem om onsdagen.';

test('a doubled partner is merged by keyboard; a page that was open pledges on, and it is undone', async ({
	page,
	signIn,
	browser,
	baseURL,
	t
}) => {
	await signIn(page);
	await page.goto(partners);
	const own = { sector: 'voluntary', areas: ['Fjordsiden'], interests: ['fodbold'] };
	const into = await made(page, `${api}/partners`, { name: stays, ...own, weMay: 'Låne bolde ud' });
	const from = await made(page, `${api}/partners`, {
		...{ name: goes, sector: 'voluntary', areas: ['Bakkerne'], interests: ['Fodbold', 'kor'] },
		...{ weCan: 'Følge et barn', weMay: 'Låne hallen ud', certificateOn: '2026-05-01' },
		contact: { name: 'Bo Madsen', email: 'bo@example.org' }
	});
	const list = await page.request.get(`${api}/opportunities`);
	const { items } = (await list.json()) as { items: { id: string; state: string }[] };
	const whatIf = items.find(({ state }) => state === 'offered')?.id ?? '';
	const data = { partnerId: from.id };
	const { url } = await made(page, `/api/v1/opportunities/${whatIf}/links`, data);

	const theirs = await browser.newContext({ baseURL, ...phone });
	const pledging = await theirs.newPage();
	await pledging.goto(`${url}?kind=accompany`);
	await expect(pledging.getByLabel(t('pledge_form_partner'))).toHaveValue(goes);
	await pledging.getByLabel(t('pledge_form_name')).fill('Bo Madsen');
	await pledging.getByLabel(t('pledge_form_email')).fill('bo@example.org');

	const editing = await page.context().newPage();
	await editing.goto(`${partners}/${from.id}`);
	const weCan = editing.getByLabel(t('partner_we_can'));
	await weCan.fill(words);

	const interests = page.getByLabel(t('partner_interests'));

	await test.step('what will happen is seen first, the other way round too', async () => {
		await look();
		const preview = page.getByRole('region', { name: t('partner_merge_preview') });
		await expect(preview).toContainText('fodbold, kor');
		await expect(preview).toContainText(t('partner_merge_not_kept', { value: 'Låne hallen ud' }));
		await expect(preview).toContainText(t('partner_merge_count_links_one'));
		await expectAccessible(page);
		await enter(
			page,
			preview.getByRole('link', { name: t('partner_merge_keep_other', { name: goes }) })
		);
		await expect(preview).toContainText(t('partner_merge_keeps', { name: stays, into: goes }));
		await enter(
			page,
			preview.getByRole('link', { name: t('partner_merge_keep_other', { name: stays }) })
		);
		await expect(preview).toContainText(t('partner_merge_keeps', { name: goes, into: stays }));
	});

	await test.step('the two are one, and apart again from the message', async () => {
		await enter(page, page.getByRole('button', { name: t('partner_merge_do') }));
		await expect(page.getByText(t('partner_merged', { name: goes, into: stays }))).toBeVisible();
		await page.getByRole('button', { name: t('toast_undo'), exact: true }).press('Enter');
		await expect(page.getByRole('heading', { name: t('partner_merged_list') })).toBeHidden();
		await expect(interests).toHaveValue('fodbold');
		await look();
		await enter(page, page.getByRole('button', { name: t('partner_merge_do') }));
		await expect(interests).toHaveValue('fodbold, kor');
	});

	await test.step('whoever had the page open pledges on, and is told where it stands', async () => {
		await pledging.getByRole('button', { name: t('pledge_form_send') }).click();
		const told = t('pledge_receipt_merged', { name: goes, into: stays });
		await expect(pledging.getByText(told)).toBeVisible();
		await expectAccessible(pledging);
		await pledging.goto(`${url}?kind=fee`);
		await expect(pledging.getByLabel(t('pledge_form_partner'))).toHaveValue(stays);
		await theirs.close();
	});

	await test.step('whoever edited it is told who it is now, and keeps what was typed', async () => {
		await editing.getByRole('button', { name: t('partner_save') }).click();
		const gone = t('partner_merge_gone_title', { name: goes, into: stays });
		await expect(editing.getByText(gone)).toBeInViewport();
		await expect(weCan).toHaveValue(words);
		await expectAccessible(editing);
		await editing.getByRole('link', { name: t('partner_merge_go', { name: stays }) }).click();
		await expect(editing.getByRole('heading', { level: 1, name: stays })).toBeVisible();
		await expect(interests).toHaveValue('fodbold, kor');
		await editing.close();
	});

	await test.step('the register shows one, by either name', async () => {
		await page.goto(`${partners}?q=${encodeURIComponent('idrætsforening')}`);
		await expect(page.getByRole('link', { name: stays })).toBeVisible();
		await expect(page.getByText(t('partner_former_names', { names: goes }))).toBeVisible();
		await expect(page.getByRole('link', { name: goes })).toBeHidden();
	});

	await test.step('taken back from the page, what came since stays with the one that stayed', async () => {
		await page.goto(`${partners}/${into.id}`);
		await expectAccessible(page);
		await enter(page, page.getByRole('button', { name: t('partner_merge_undo', { name: goes }) }));
		await expect(page.getByText(t('toast_undone'))).toBeVisible();
		await expect(interests).toHaveValue('fodbold');
		const all = await page.request.get(`/api/v1/opportunities/${whatIf}/pledges`);
		expect(await all.text()).toContain(`"partnerName":"${stays}"`);
		await page.goto(`${partners}/${from.id}`);
		await expect(page.getByLabel(t('partner_we_can'))).toHaveValue('Følge et barn');
	});

	await test.step('what was agreed stands on a page of its own, with the day it is looked at again', async () => {
		await page.goto(`${partners}/${into.id}/agreement`);
		await expect(page.getByRole('heading', { name: t('agreement_none') })).toBeVisible();
		await page.getByRole('link', { name: t('agreement_write') }).click();
		await page.getByLabel(t('partner_agreement_text')).fill('Vi henter boldene om onsdagen.');
		await page.getByLabel(t('partner_agreement_review')).fill('2031-05-01');
		await page.getByRole('button', { name: t('partner_save') }).click();
		await page.getByRole('link', { name: stays, exact: true }).click();
		await page.getByRole('link', { name: t('agreement_title') }).click();
		await expect(page.getByText('Vi henter boldene om onsdagen.')).toBeVisible();
		await expect(page.getByText(t('agreement_review', { date: '1. maj 2031' }))).toBeVisible();
		await expectAccessible(page);
	});

	await test.step('by area each stands where it is, and a choice keeps to that', async () => {
		await page.goto(partners);
		await page.getByRole('link', { name: t('partner_view_map') }).press('Enter');
		const hills = page.getByRole('region', { name: 'Bakkerne' });
		await expect(hills.getByRole('link', { name: goes })).toBeVisible();
		await expect(hills.getByRole('link', { name: stays })).toBeHidden();
		await expectAccessible(page);
		await page.getByLabel(t('partner_find_words')).fill('fodbold');
		await page.getByRole('button', { name: t('partner_find_show') }).press('Enter');
		await expect(page).toHaveURL(/view=map/);
		await expect(hills.getByRole('link', { name: 'Jobcenter Lindaa' })).toBeHidden();
		await expect(hills.getByRole('link', { name: goes })).toBeVisible();
	});

	/** From the page of the one that stays to what a merge would come to. */
	async function look() {
		await page.goto(`${partners}/${into.id}`);
		await enter(page, page.getByRole('link', { name: t('partner_merge') }));
		const other = page.getByRole('combobox', { name: t('partner_merge_choose') });
		await tabTo(page, other);
		await page.keyboard.type('idræts');
		await expect(page.getByRole('option', { name: goes })).toBeVisible();
		await page.keyboard.press('Enter');
		await expect(other).toHaveValue(goes);
		await enter(page, page.getByRole('button', { name: t('partner_merge_look') }));
	}
});

async function made(page: Page, path: string, data: object) {
	const headers = { origin: new URL(page.url()).origin };
	const answer = await page.request.post(path, { data, headers });
	expect(answer.ok(), await answer.text()).toBe(true);
	return (await answer.json()) as { id: string; url: string };
}
