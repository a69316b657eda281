/**
 * Whoever pledges by a link on a phone: sees, changes, takes back and gives again what was pledged, and what they meet when
 * the what-if is closed meanwhile or the link has run out.
 */
import type { Browser, Page } from '@playwright/test';
import { expect, expectAccessible, phone, test } from '../support/test';

const home = '/i/sammen-om-lindaa';
const whatIf = 'Hvad nu hvis klubben havde et telt til låns?';
const conditions = 'Kun når det er tørvejr, og aldrig i uge 7.';

test('a pledge is seen, changed, taken back and given again by its own link', async ({
	page,
	signIn,
	browser,
	baseURL,
	t
}) => {
	await signIn(page);
	await page.goto(home);
	const { id, url } = await anOpenLink(page);
	const theirs = await onAPhone(browser, baseURL, true);
	const stands = theirs.getByRole('region', { name: t('own_pledge_stands') });
	await theirs.goto(`${url}?kind=accompany`);
	await theirs.getByLabel(t('pledge_field_children')).fill('1');
	await theirs.getByLabel(t('pledge_form_name'), { exact: true }).fill('Bo Madsen');
	await theirs.getByLabel(t('pledge_form_phone'), { exact: true }).fill('20 30 40 50');
	await theirs.getByRole('button', { name: t('pledge_form_send') }).click();
	const back = theirs.getByLabel(t('pledge_receipt_back_link'), { exact: true });
	await expect(back).toHaveValue(/\/pledge\/[\w-]{43}$/);
	await expectAccessible(theirs);
	let own = await back.inputValue();
	await theirs.getByRole('link', { name: t('pledge_receipt_back_go') }).click();
	await expect(heading(theirs, t('own_pledge_title'))).toBeVisible();
	await expect(stands).toContainText(t('own_pledge_offered'));
	await expectAccessible(theirs);

	const path = `${home}/opportunities/${id}`;
	const card = page.getByRole('region', { name: t('pledge_title') }).getByRole('listitem');

	await test.step('a change of what was accepted waits for a new yes', async () => {
		await page.goto(path);
		await card.getByRole('button', { name: t('pledge_step_accepted') }).click();
		await expect(card).toContainText(t('pledge_state_accepted'));
		await theirs.reload();
		await expect(stands).toContainText(t('own_pledge_accepted'));
		await theirs.getByText(t('own_pledge_change'), { exact: true }).click();
		await expect(theirs.getByText(t('own_pledge_change_note'))).toBeVisible();
		await theirs.getByLabel(t('pledge_field_children')).fill('-2');
		await theirs.getByRole('button', { name: t('own_pledge_change_send') }).click();
		await expect(theirs.getByLabel(t('pledge_field_children'))).toBeFocused();
		await theirs.getByLabel(t('pledge_field_children')).fill('2');
		await theirs.getByRole('button', { name: t('own_pledge_change_send') }).click();
		const done = t('own_pledge_done_offered', { name: 'Karen Lund' });
		await expect(theirs.getByText(done)).toBeVisible();
		await expect(stands).toContainText(t('own_pledge_offered'));
		await page.reload();
		await expect(card).toContainText(t('pledge_told_changed'));
		await expect(card).toContainText(t('pledge_state_offered'));
	});

	await test.step('something is wrong there: it is said on the link, and answered there', async () => {
		await saysWrong(theirs, 'Vores klub er ikke nævnt.');
		await expectAccessible(theirs);
		await theirs.getByRole('button', { name: t('notice_send') }).click();
		const days = t('notice_days', { count: 3 });
		await expect(theirs.getByText(t('notice_given', { days }))).toBeVisible();
		await page.goto(`${home}/notices`);
		const queued = page.getByRole('listitem').filter({ hasText: 'Vores klub er ikke nævnt.' });
		await expect(queued).toContainText(t('notice_from_pledger'));
		await expect(queued.getByRole('link', { name: whatIf })).toBeVisible();
		await queued.locator('summary').click();
		await queued.getByLabel(t('notice_answer_text')).fill('Nu står I der.');
		await queued.getByRole('button', { name: t('notice_answer_send') }).click();
		await expect(queued).toContainText(t('notice_state_answered'));
		await theirs.reload();
		await expect(theirs.getByRole('region', { name: t('notice_own') })).toContainText(
			'Nu står I der.'
		);
		await theirs.getByRole('link', { name: t('notice_back') }).click();
		await page.goto(path);
	});

	await test.step('it is taken back, and given again', async () => {
		await theirs.getByText(t('own_pledge_withdraw'), { exact: true }).click();
		await expectAccessible(theirs);
		await theirs.getByLabel(t('own_pledge_withdraw_reason')).fill('Jeg har fået nyt arbejde.');
		await theirs.getByRole('button', { name: t('own_pledge_withdraw_send') }).click();
		await expect(theirs.getByText(t('own_pledge_done_withdrawn'))).toBeVisible();
		await page.reload();
		await expect(card).toContainText('Jeg har fået nyt arbejde.');
		await theirs.getByText(t('own_pledge_again'), { exact: true }).click();
		await theirs.getByRole('button', { name: t('own_pledge_again_send') }).click();
		await expect(stands).toContainText(t('own_pledge_offered'));
		await page.reload();
		await expect(card).toContainText(t('pledge_state_offered'));
	});

	await test.step('the team makes a new link: the old one says so, keeps what was typed, and the new one opens', async () => {
		await theirs.getByText(t('own_pledge_change'), { exact: true }).click();
		await theirs.getByLabel(t('pledge_field_children')).fill('7');
		const wrong = await theirs.context().newPage();
		await saysWrong(wrong, 'Det er ikke vores hal.');
		await card.getByText(t('pledge_link_title')).click();
		await card.getByRole('button', { name: t('pledge_link_renew') }).press('Enter');
		const fresh = card.getByLabel(t('pledge_link_made_label'), { exact: true });
		await expect(fresh).toHaveValue(/\/pledge\/[\w-]{43}$/);
		await expectAccessible(page);
		await theirs.getByRole('button', { name: t('own_pledge_change_send') }).click();
		await expect(theirs.getByText(t('error_link_invalid'))).toBeVisible();
		await expect(theirs.getByLabel(t('pledge_field_children'))).toHaveValue('7');
		await wrong.getByRole('button', { name: t('notice_send') }).click();
		await expect(heading(wrong, t('pledge_link_closed_title'))).toBeVisible();
		await expect(wrong.getByText('Det er ikke vores hal.')).toBeVisible();
		await expectAccessible(wrong);
		await wrong.close();
		await theirs.reload();
		await expect(heading(theirs, t('pledge_link_closed_title'))).toBeVisible();
		const whom = t('pledge_link_closed_ask', { name: 'Karen Lund' });
		await expect(theirs.getByText(whom)).toBeVisible();
		await expectAccessible(theirs);
		own = await fresh.inputValue();
		await theirs.goto(own);
		await expect(heading(theirs, t('own_pledge_title'))).toBeVisible();
	});

	await test.step('it works without scripts, and a made-up link opens nothing', async () => {
		const plain = await onAPhone(browser, baseURL, false);
		await plain.goto(own);
		await plain.getByText(t('own_pledge_withdraw'), { exact: true }).click();
		await plain.getByRole('button', { name: t('own_pledge_withdraw_send') }).click();
		await expect(plain.getByText(t('own_pledge_done_withdrawn'))).toBeVisible();
		await plain.getByText(t('own_pledge_again'), { exact: true }).click();
		await plain.getByLabel(t('pledge_field_children')).fill('5');
		await page.reload();
		await card.getByText(t('pledge_link_title')).click();
		await card.getByRole('button', { name: t('pledge_link_revoke') }).click();
		await expect(card.getByText(t('pledge_link_none'))).toBeVisible();
		await plain.getByRole('button', { name: t('own_pledge_again_send') }).click();
		await expect(heading(plain, t('pledge_link_closed_title'))).toBeVisible();
		await expect(plain.getByText(t('pledge_link_closed_typed'))).toBeVisible();
		await expect(plain.getByLabel(t('pledge_field_children'))).toHaveValue('5');
		await plain.goto('/pledge/nobody-was-ever-given-this');
		await expect(heading(plain, t('partner_gone_title'))).toBeVisible();
		await plain.context().close();
	});
	await theirs.context().close();

	async function saysWrong(on: Page, words: string) {
		await on.goto(own);
		await on.getByRole('link', { name: t('notice_title') }).click();
		await on.getByLabel(t('notice_untrue')).press('Space');
		await on.getByLabel(t('notice_words')).fill(words);
	}
});

test('made on a phone it is checked, becomes active and lapses; the thread is shown broken, and mended by another', async ({
	page,
	signIn,
	browser,
	baseURL,
	t
}) => {
	await signIn(page);
	await page.goto(home);
	const { id, url } = await anOpenLink(page);
	for (const to of ['offered', 'youthChecked', 'agreed']) {
		await moved(page, id, { to, nextStep: 'Vi ringer', reviewOn: '2031-01-01' });
	}
	const theirs = await onAPhone(browser, baseURL, true);
	await pledge('Bo Madsen');
	await theirs.getByRole('link', { name: t('pledge_receipt_back_go') }).click();
	const stands = theirs.getByRole('region', { name: t('own_pledge_stands') });
	await expect(stands).toContainText(t('own_pledge_offered'));

	const path = `${home}/opportunities/${id}`;
	const region = page.getByRole('region', { name: t('pledge_title') });
	const card = (from: string) => region.getByRole('listitem').filter({ hasText: from });

	await test.step('the declarations stand before it becomes active', async () => {
		await page.goto(path);
		const made = card('Bo Madsen');
		await made.getByRole('button', { name: t('pledge_step_accepted') }).click();
		await expect(made).toContainText(t('pledge_checks_needed'));
		await expect(made.getByRole('button', { name: t('pledge_step_active') })).toBeHidden();
		await made.getByText(t('pledge_step_checks_ok')).click();
		await made.getByLabel(t('pledge_checks_certificate')).check();
		await made.getByLabel(t('pledge_checks_confidential')).check();
		await made.getByRole('button', { name: t('pledge_checks_save') }).click();
		await made.getByRole('button', { name: t('pledge_step_active') }).click();
		await expect(made).toContainText(t('pledge_state_active'));
		await expect(made).toContainText(t('first_meeting_missing'));
		await made.getByText(t('first_meeting_arrange')).press('Enter');
		await made.getByLabel(t('first_meeting_on')).fill('2031-03-06');
		await made.getByLabel(t('first_meeting_at')).fill('16:15');
		await made.getByLabel(t('first_meeting_place')).fill('Ved hallen');
		await made.getByRole('button', { name: t('first_meeting_save') }).click();
		await expect(made.getByText(t('error_required'))).toBeVisible();
		await expect(made.getByLabel(t('first_meeting_place'))).toHaveValue('Ved hallen');
		await made.getByLabel(t('first_meeting_companion')).fill('Mette Skovlund');
		await expectAccessible(page);
		await made.getByRole('button', { name: t('first_meeting_save') }).click();
		await expect(made).toContainText(t('first_meeting_with', { name: 'Mette Skovlund' }));
		await expect(made).not.toContainText(t('first_meeting_missing'));
		const toasts = page.getByRole('region', { name: t('toast_region') });
		await expect(toasts).toContainText(t('first_meeting_saved'));
		await expect(made.getByLabel(t('first_meeting_place'))).toHaveValue('');
		await made.getByRole('button', { name: t('first_meeting_remove') }).click();
		await expect(made).toContainText(t('first_meeting_missing'));
		await toasts.getByRole('button', { name: t('toast_undo') }).click();
		await expect(made).toContainText(t('first_meeting_with', { name: 'Mette Skovlund' }));
		await theirs.reload();
		await expect(stands).toContainText(t('own_pledge_active'));
		await expect(theirs.getByRole('region', { name: t('first_meeting_title') })).toContainText(
			'Ved hallen. Voksen: Mette Skovlund.'
		);
	});

	await test.step('it lapses: the thread is broken, and whoever gave it is told plainly', async () => {
		const made = card('Bo Madsen');
		await made.getByText(t('pledge_end')).click();
		await made.getByRole('button', { name: t('pledge_step_lapsed') }).click();
		await expect(made).toContainText(t('pledge_state_lapsed'));
		await theirs.reload();
		await expect(stands).toContainText(t('own_pledge_lapsed'));
		await page.goto(`${home}/thread`);
		await broken().getByRole('link').click();
		await expect(page).toHaveURL(`${path}#links`);
	});

	await test.step('another pledges by the same link, and it is whole again', async () => {
		await pledge('Kaja Friis');
		await page.goto(path);
		await card('Kaja Friis')
			.getByRole('button', { name: t('pledge_step_accepted') })
			.click();
		await expect(card('Kaja Friis')).toContainText(t('pledge_state_accepted'));
		await page.goto(`${home}/thread`);
		await expect(page.getByRole('heading', { level: 1, name: t('loose_title') })).toBeVisible();
		await expect(broken()).toHaveCount(0);
	});
	await theirs.context().close();

	async function pledge(name: string) {
		await theirs.goto(`${url}?kind=accompany`);
		await theirs.getByLabel(t('pledge_form_name'), { exact: true }).fill(name);
		await theirs.getByLabel(t('pledge_form_phone'), { exact: true }).fill('20 30 40 50');
		await theirs.getByRole('button', { name: t('pledge_form_send') }).click();
		const thanks = t('pledge_receipt_title', { name: name.split(' ')[0] ?? '' });
		await expect(heading(theirs, thanks)).toBeVisible();
	}

	/** The what-if among the broken threads. */
	function broken() {
		const lost = page.getByRole('region', { name: t('loose_pledge') });
		return lost.getByRole('listitem').filter({ hasText: whatIf });
	}
});

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
		const wrong = await theirs.context().newPage();
		await saysWrong('Det er ikke vores klub.');
		await wrong.getByRole('button', { name: t('notice_send') }).click();
		await expect(
			wrong.getByText(t('notice_given', { days: t('notice_days', { count: 3 }) }))
		).toBeVisible();
		await expect(wrong.getByRole('region', { name: t('notice_own') })).not.toContainText('klub');
		await saysWrong('Vi hedder noget andet.');
		await theirs.goto(`${url}?kind=fee`);
		await theirs.getByLabel(t('pledge_form_name'), { exact: true }).fill('Bo Madsen');
		await theirs.getByLabel(t('pledge_form_phone'), { exact: true }).fill('20 30 40 50');
		await server.forward(31);
		await wrong.getByRole('button', { name: t('notice_send') }).click();
		await expect(heading(wrong, t('pledge_shut_expired'))).toBeVisible();
		await expect(wrong.getByText('Vi hedder noget andet.')).toBeVisible();
		await expectAccessible(wrong);
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

		async function saysWrong(words: string) {
			await wrong.goto(`${url}/wrong`);
			await wrong.getByLabel(t('notice_untrue')).press('Space');
			await wrong.getByLabel(t('notice_words')).fill(words);
		}
	});
});

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

async function onAPhone(browser: Browser, baseURL: string | undefined, javaScriptEnabled: boolean) {
	const context = await browser.newContext({ baseURL, javaScriptEnabled, ...phone });
	return context.newPage();
}

/** A what-if of its own that partners are asked about, and a link to it. */
async function anOpenLink(page: Page): Promise<{ id: string; url: string }> {
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
