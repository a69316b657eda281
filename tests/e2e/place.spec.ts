/** The young person's own place on a phone: whose it is, the PIN that opens it, and that it closes when nobody is there. */
import { send } from '../support/api';
import { makeCard, useCard } from '../support/card';
import { expect, expectAccessible, expectNoSidewaysScroll, phone, test } from '../support/test';

test('a phone of one’s own has a PIN, a shared one closes by itself', async ({
	page,
	browser,
	server,
	signIn,
	t
}) => {
	await signIn(page);
	await page.goto('/i/sammen-om-lindaa/people');
	const person = await page.getByRole('link', { name: 'Malik' }).first().getAttribute('href');
	const code = await makeCard({ page, t }, person ?? '');
	const own = await browser.newContext({ ...phone, baseURL: server.origin, locale: 'da-DK' });
	const young = await own.newPage();
	const hello = young.getByRole('heading', { level: 1, name: t('my_hello', { name: 'Malik' }) });
	const pin = young.getByLabel(t('card_enter_pin'));
	const press = (key: string) => young.getByRole('button', { name: t(key), exact: true }).click();

	await test.step('asked on entering, a PIN is chosen', async () => {
		await young.goto('/card');
		await young.getByLabel(t('card_enter_label')).fill(code);
		await young.keyboard.press('Enter');
		await expect(young.getByRole('heading', { name: t('my_device_ask') })).toBeVisible();
		await expect(young).toHaveTitle(t('voice_title'));
		await expectAccessible(young);
		await press('my_device_own');
		await expect(young.getByRole('heading', { name: t('my_pin_title') })).toBeFocused();
		await young.getByLabel(t('my_pin_label')).fill('2580');
		await young.getByLabel(t('my_pin_again')).fill('2581');
		await press('my_pin_save');
		await expect(young.getByText(t('my_pin_differs'))).toBeVisible();
		await expectAccessible(young);
		await expectNoSidewaysScroll(young);
		await young.getByLabel(t('my_pin_label')).fill('2580');
		await young.getByLabel(t('my_pin_again')).fill('2580');
		await young.keyboard.press('Enter');
		await expect(young.getByText(t('my_pin_kept'))).toBeVisible();
		await young.getByRole('link', { name: t('my_taken_back') }).click();
		await expect(hello).toBeVisible();
	});

	await test.step('the adult has a face on the page, in place of initials', async () => {
		const face = young.getByRole('main').locator('img[src^="/portrait/"]');
		await expect(face).toHaveCount(0);
		const malik = person?.split('/').at(-1) ?? '';
		const me = await page.request.get('/api/v1/me');
		const { user } = (await me.json()) as { user: { id: string } };
		await send(page, 'patch', `/storytellers/${malik}`, { contactId: user.id });
		await page.goto('/account');
		await page.getByRole('link', { name: t('portrait_open') }).click();
		await page.getByLabel(t('portrait_file')).setInputFiles({
			...{ name: 'mig.png', mimeType: 'image/png' },
			buffer: await page.screenshot({ clip: { x: 0, y: 0, width: 300, height: 200 } })
		});
		await page.getByRole('button', { name: t('portrait_save') }).click();
		await expect(page.getByText(t('portrait_saved'))).toBeVisible();
		await expectAccessible(page);
		await young.goto('/my');
		await expect(face).toHaveJSProperty('naturalWidth', 320);
		await makeCard({ page, t }, person ?? '', 'guardian');
		await expect(page.locator('img[src^="/portrait/"]')).toBeVisible();
	});

	await test.step('whom one can call is what the secretariat has set', async () => {
		await page.goto('/i/sammen-om-lindaa/settings/helplines');
		const added = page.getByRole('group', { name: t('helpline_line_new') });
		await added.getByLabel(t('helpline_name')).fill('Skolens sundhedsplejerske');
		await added.getByLabel(t('helpline_number')).fill('ring');
		await page.getByRole('button', { name: t('helpline_save') }).click();
		await expect(added.getByLabel(t('helpline_number'))).toHaveAttribute('aria-invalid', 'true');
		await expectAccessible(page);
		await added.getByLabel(t('helpline_number')).fill('87 65 43 21');
		await page.getByRole('button', { name: t('helpline_save') }).click();
		await expect(page.getByText(t('helpline_saved'))).toBeVisible();
		await young.getByRole('link', { name: t('voice_talk') }).click();
		await expect(young.getByRole('heading', { name: 'Skolens sundhedsplejerske' })).toBeVisible();
		await expect(young.getByRole('link', { name: '87 65 43 21' })).toHaveAttribute(
			'href',
			'tel:87654321'
		);
	});

	const kept = () => young.evaluate(() => caches.keys());

	// The page on whom to talk to is kept for when there is no network, and names the adult on one's own phone alone.
	await expect.poll(kept).toEqual(['talk-own']);
	await young.goto('/my');

	await test.step('left in a hurry, the PIN opens it again', async () => {
		const shown = async () => (await own.request.get('/my')).text();
		// The other page answers when the visit is over: asked for sooner, the place may still be open for a moment.
		await own.route('https://www.dr.dk/**', async (route) => {
			await expect.poll(shown).not.toContain(t('my_hello', { name: 'Malik' }));
			await route.fulfill({ body: 'elsewhere' });
		});
		await young.getByRole('link', { name: t('voice_exit') }).click();
		await young.waitForURL('https://www.dr.dk/**');
		await young.goto('/my');
		await pin.fill('1379');
		await press('card_enter_pin_submit');
		await expect(young.getByText(t('card_enter_pin_wrong'))).toBeVisible();
		await expectAccessible(young);
		await pin.fill('2580');
		await young.keyboard.press('Enter');
		await expect(hello).toBeVisible();
	});

	await test.step('on a shared one it asks whether somebody is there, closes, and needs the card', async () => {
		await young.clock.install();
		await young.getByRole('link', { name: t('my_device_link') }).click();
		await press('my_device_shared_title');
		await expect(hello).toBeVisible();
		// On a shared one what is kept names nobody, and is gone with the place.
		await expect.poll(kept).toEqual(['talk-shared']);
		const shown = await young.evaluate(async () => (await caches.match('/my/talk'))?.text());
		expect(shown).toContain(t('talk_adult_none'));
		const asked = young.getByRole('dialog', { name: t('note_idle') });
		await young.clock.runFor(151_000);
		await expect(asked).toBeVisible();
		const here = young.waitForResponse('**/my/here');
		await press('note_idle_yes');
		await young.clock.runFor(1_000);
		expect((await here).status()).toBe(204);
		await expect(asked).toBeHidden();
		await young.clock.runFor(181_000);
		await expect(young.getByText(t('my_closed'))).toBeVisible();
		await expect(young.getByLabel(t('card_enter_label'))).toBeVisible();
		await expect.poll(kept).toEqual([]);
		await young.goBack();
		await expect(young.getByLabel(t('card_enter_label'))).toBeVisible();
		await expect(hello).toBeHidden();
		const stored = await own.storageState();
		expect(stored.origins).toEqual([]);
		expect(stored.cookies.map(({ name }) => name)).not.toContain('place');
	});
	await own.close();
});

test('without a network every page of the place says whom to talk to', async ({
	page,
	browser,
	server,
	signIn,
	t
}) => {
	await signIn(page);
	await page.goto('/i/sammen-om-lindaa/people');
	const person = await page.getByRole('link', { name: 'Malik' }).first().getAttribute('href');
	const own = await browser.newContext({ ...phone, baseURL: server.origin, locale: 'da-DK' });
	const young = await own.newPage();
	await useCard({ page: young, t }, await makeCard({ page, t }, person ?? ''));
	const adult = young.getByText(t('talk_adult'), { exact: true }).locator('..');
	await young.getByRole('link', { name: t('voice_talk') }).click();
	const named = await adult.innerText();
	await young.goto('/my');
	await expect.poll(() => young.evaluate(() => caches.keys())).toEqual(['talk-own']);
	// Nobody answers any more: what a browser is told to be is not told to its workers.
	await server.stop();
	const isKept = young.getByText(/Nettet svarer ikke/);
	await young.getByRole('link', { name: t('voice_talk') }).click();
	await expect(isKept).toBeVisible();
	await expect(adult).toHaveText(named, { useInnerText: true });
	await expect(
		young.getByRole('link', { name: t('talk_call', { number: '116 111' }) })
	).toBeVisible();
	await expect(
		young.getByRole('link', { name: t('talk_write', { site: 'bornetelefonen.dk' }) })
	).toBeHidden();
	await expectAccessible(young);
	await expectNoSidewaysScroll(young);
	await young.goto('/my/journey');
	await expect(isKept).toBeVisible();
	await own.close();
});

test('a what-if of one’s own is told, met by the staff among what-ifs, and answered', async ({
	page,
	browser,
	server,
	signIn,
	t
}) => {
	const idea = 'Hvad nu hvis hallen var åben om søndagen?';
	const home = '/i/sammen-om-lindaa';
	await signIn(page);
	await page.goto(`${home}/people`);
	const person = await page.getByRole('link', { name: 'Freja' }).first().getAttribute('href');
	const own = await browser.newContext({ ...phone, baseURL: server.origin, locale: 'da-DK' });
	const young = await own.newPage();
	await useCard({ page: young, t }, await makeCard({ page, t }, person ?? ''));
	await young.getByRole('link', { name: t('my_tell_idea') }).click();
	await expect(young.getByRole('heading', { name: t('tell_idea_title') })).toBeVisible();
	await young.getByRole('button', { name: t('note_begin') }).click();
	await young.getByRole('textbox', { name: t('tell_idea_what') }).fill(idea);
	await young.getByRole('button', { name: t('note_next') }).click();
	for (let left = 0; left < 3; left++) {
		await young.getByRole('button', { name: t('note_skip') }).click();
	}
	await young.getByRole('button', { name: t('note_send') }).click();
	await expect(young.getByText(t('tell_done'))).toBeVisible();

	await page.goto(`${home}/opportunities`);
	await expect(page.getByText(t('ideas_title'))).toBeVisible();
	await expectAccessible(page);
	// One of them is the demo's.
	await page.getByRole('link', { name: t('ideas_waiting', { count: 2 }) }).click();
	const note = page.getByRole('listitem').filter({ hasText: idea });
	await expect(note.getByText(t('contribution_idea'))).toBeVisible();
	await note.getByText(t('contribution_decide')).click();
	await note.getByLabel(t('contribution_answer')).fill('Vi spørger hallen inden jul.');
	await note.getByRole('button', { name: t('contribution_accept') }).click();
	await expect(page.getByText(t('contribution_accepted'))).toBeVisible();
	await young.goto('/my');
	await expect(young.getByText('Vi spørger hallen inden jul.').first()).toBeVisible();
	await own.close();
});
