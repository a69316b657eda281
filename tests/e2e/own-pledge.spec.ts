/** What whoever pledges by a link on a phone meets, when the what-if is closed meanwhile or the link has run out. */
import type { Browser, Page } from '@playwright/test';
import { expect, expectAccessible, phone, test } from '../support/test';

const home = '/i/sammen-om-lindaa';
const conditions = 'Kun når det er tørvejr, og aldrig i uge 7.';

for (const javaScriptEnabled of [true, false]) {
	test(`a what-if is closed while a pledge is typed, ${javaScriptEnabled ? 'with' : 'without'} scripts`, async ({
		page,
		signIn,
		browser,
		baseURL,
		t
	}) => {
		await signIn(page);
		await page.goto(home);
		const { id, url } = await anOpenLink(page);
		const theirs = await onAPhone(browser, baseURL, javaScriptEnabled);
		await theirs.goto(`${url}?kind=equipment`);
		await theirs.getByLabel(t('pledge_field_conditions')).fill(conditions);
		await theirs.getByLabel(t('pledge_form_name'), { exact: true }).fill('Bo Madsen');
		await theirs.getByLabel(t('pledge_form_phone'), { exact: true }).fill('20 30 40 50');

		await moved(page, id, { to: 'paused', nextStep: 'Vi ringer', reviewOn: '2031-01-01' });
		await theirs.getByRole('button', { name: t('pledge_form_send') }).click();
		await expect(heading(theirs, t('pledge_shut_resting'))).toBeVisible();
		await isKept();
		await moved(page, id, { to: 'withdrawn' });
		await theirs.getByRole('button', { name: t('pledge_shut_again') }).click();
		await expect(heading(theirs, t('pledge_shut_over'))).toBeVisible();
		await isKept();
		await expect(theirs.getByText(t('pledge_shut_ask', { name: 'Karen Lund' }))).toBeVisible();
		await expect(theirs.getByRole('button', { name: t('pledge_shut_again') })).toBeHidden();
		if (javaScriptEnabled) await expectAccessible(theirs);
		const all = await page.request.get(`/api/v1/opportunities/${id}/pledges`);
		expect(await all.json()).toEqual({ items: [], next: null });
		await theirs.context().close();

		async function isKept() {
			await expect(theirs.getByText(t('pledge_shut_typed'))).toBeVisible();
			await expect(theirs.getByLabel(t('pledge_field_conditions'))).toHaveValue(conditions);
			await expect(theirs.getByLabel(t('pledge_form_phone'), { exact: true })).toHaveValue(
				'20 30 40 50'
			);
		}
	});
}

test.describe('when time has passed', () => {
	test.use({ clock: 'movable' });

	test('a link that has run out says so, and keeps what was typed', async ({
		page,
		signIn,
		server,
		browser,
		baseURL,
		t
	}) => {
		await signIn(page);
		await page.goto(home);
		const { url } = await anOpenLink(page);
		const theirs = await onAPhone(browser, baseURL, true);
		await theirs.goto(`${url}?kind=fee`);
		await theirs.getByLabel(t('pledge_form_name'), { exact: true }).fill('Bo Madsen');
		await theirs.getByLabel(t('pledge_form_phone'), { exact: true }).fill('20 30 40 50');
		await server.forward(31);
		await theirs.getByRole('button', { name: t('pledge_form_send') }).click();
		await expect(heading(theirs, t('pledge_shut_expired'))).toBeFocused();
		await expect(theirs.getByLabel(t('pledge_form_name'), { exact: true })).toHaveValue(
			'Bo Madsen'
		);
		await theirs.goto(url);
		await expect(heading(theirs, t('pledge_shut_expired'))).toBeVisible();
		await expect(theirs.getByText(t('pledge_shut_ask', { name: 'Karen Lund' }))).toBeVisible();
		await expectAccessible(theirs);
		await theirs.goto('/p/nobody-was-ever-given-this');
		await expect(heading(theirs, t('partner_gone_title'))).toBeVisible();
		await theirs.context().close();
	});
});

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

async function onAPhone(browser: Browser, baseURL: string | undefined, javaScriptEnabled: boolean) {
	const context = await browser.newContext({ baseURL, javaScriptEnabled, ...phone });
	return context.newPage();
}

/** A what-if of its own that partners are asked about, and a link to it. */
async function anOpenLink(page: Page): Promise<{ id: string; url: string }> {
	const whatIf = 'Hvad nu hvis klubben havde et telt til låns?';
	const text = { whatIf, partnerText: 'Et telt, som flere kan sove i.' };
	const { id } = await made(page, 'initiatives/sammen-om-lindaa/opportunities', text);
	await moved(page, id, { to: 'open' });
	return { id, url: (await made(page, `opportunities/${id}/links`, {})).url };
}

const moved = (page: Page, id: string, answer: object) =>
	made(page, `opportunities/${id}/transitions`, {
		...{ reason: 'Det er aftalt.', answeredBy: 'Karen Lund' },
		...answer
	});

async function made(page: Page, path: string, data: object) {
	const headers = { origin: new URL(page.url()).origin };
	const answer = await page.request.post(`/api/v1/${path}`, { data, headers });
	expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
	return (await answer.json()) as { id: string; url: string };
}
