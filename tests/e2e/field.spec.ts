/** A day in the field: without a network, with reloads, with several tabs and several people on one tablet. */
import type { Page } from '@playwright/test';
import { send } from '../support/api';
import type { Running } from '../support/server.js';
import {
	expect,
	expectAccessible,
	expectNoSidewaysScroll,
	secretariat,
	test
} from '../support/test';

test.use({ install: 'demo' });

type Text = (key: string, values?: Record<string, string | number>) => string;

const pin = '246810';

const aPng = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64'
);

test.describe.configure({ timeout: 150_000 });

test('an hour without a network, two reloads and an expired sign-in lose nothing @phone', async ({
	page,
	context,
	signIn,
	t
}) => {
	test.setTimeout(240_000);
	await page.clock.install();
	await signIn(page);
	await makeReady(page, t);
	await expectAccessible(page);
	const id = await beginStory(page, t, 'Ved havnen');

	await context.setOffline(true);
	await write(page, t, 'Der er luft ved havnen.');
	await openPart(page, t, 'field_tab_moments');
	const titles = Array.from({ length: 200 }, (_, at) => `Øjeblik ${at + 1}`);
	await addMoments(page, t, titles.slice(0, 70));

	await page.reload();
	await unlock(page, t);
	await openPart(page, t, 'field_tab_moments');
	await addMoments(page, t, titles.slice(70, 140));

	await page.clock.fastForward('01:00:00');
	await unlock(page, t);
	await openPart(page, t, 'field_tab_moments');
	await addMoments(page, t, titles.slice(140));
	await expectAccessible(page);
	await context.clearCookies({ name: 'session' });
	await page.reload();
	await unlock(page, t);

	await context.setOffline(false);
	await page.getByRole('link', { name: waiting(t) }).click();
	await expect(page.getByText(t('queue_signed_out_title'))).toBeVisible();
	await expectAccessible(page);
	await signIn(page);
	await page.goto('/');
	await page.goto('/field#queue');
	await unlock(page, t);
	await expect(page.getByText(t('queue_empty_title'))).toBeVisible();

	const { plainText, journey } = await read(page, id);
	expect(plainText).toBe('Der er luft ved havnen.');
	expect(journey.moments.map(({ title }) => title)).toEqual(titles);
});

test('what was made without a network is put right, or taken back, before it is sent @phone', async ({
	page,
	context,
	signIn,
	t
}) => {
	await signIn(page);
	await makeReady(page, t);
	const id = await beginStory(page, t, 'Ved broen');
	await allSent(page, t);
	await context.setOffline(true);
	await write(page, t, 'Broen er vores sted. 010203-1234');
	await expect(page.getByText(t('field_cpr_title'))).toBeVisible();
	await expectAccessible(page);
	for (let left = ' 010203-1234'.length; left > 0; left--) await page.keyboard.press('Backspace');
	await expect(page.getByText(t('field_cpr_title'))).toBeHidden();

	await openPart(page, t, 'field_tab_moments');
	await addMoments(page, t, ['Broen']);
	await page.getByRole('button', { name: t('field_moment_edit', { title: 'Broen' }) }).click();
	await page.getByLabel(t('journey_dose')).fill('25 minutter om ugen');
	await expect(page.getByText(t('journey_monthly_about', { minutes: 109 }))).toBeVisible();
	await expectAccessible(page);
	await expectNoSidewaysScroll(page);

	await openPart(page, t, 'field_tab_media');
	const camera = page.locator('input[type=file][capture]');
	const album = page.locator('input[type=file]:not([capture])');
	const photo = { name: 'x.png', mimeType: 'image/png', buffer: aPng };
	await camera.setInputFiles(photo);
	const others = page.getByRole('group', { name: t('media_field_others') });
	await expect(others.getByRole('radio', { checked: true })).toHaveValue('notAsked');
	await page.getByLabel(t('media_field_title')).fill('Min bro');
	await others.getByRole('radio', { name: t('media_others_no') }).check();
	await expectAccessible(page);
	await page.getByRole('button', { name: t('excerpt_done') }).click();
	await expect(page.getByText('Min bro')).toBeVisible();

	await page.getByRole('button', { name: t('field_media_drawing') }).click();
	await page.getByRole('button', { name: t('draw_tell_instead') }).click();
	await page.getByLabel(t('draw_tell')).fill('To fisk under broen');
	await page.getByRole('button', { name: t('draw_tell_use') }).click();
	await expect(page.getByLabel(t('media_field_title'))).toHaveValue(t('draw_words_name'));
	await page.getByRole('button', { name: t('excerpt_done') }).click();

	await album.setInputFiles(photo);
	await page.getByLabel(t('media_field_title')).fill('Forkert');
	await page.getByRole('link', { name: waiting(t) }).click();
	const wrong = page.getByRole('listitem').filter({ hasText: 'Forkert' });
	await wrong.getByRole('button', { name: t('queue_drop') }).click();
	await wrong.getByRole('button', { name: t('queue_drop_sure') }).click();
	await expect(wrong).toBeHidden();
	await page.evaluate(() => scrollTo(0, 0));
	await expectAccessible(page);
	await context.setOffline(false);
	await allSent(page, t);

	const { journey } = await read(page, id);
	expect(journey.moments).toMatchObject([{ title: 'Broen', minutes: 25 }]);
	const media = await page.request.get(`/api/v1/initiatives/sammen-om-lindaa/media?story=${id}`);
	const { items } = (await media.json()) as { items: { title: string }[] };
	const made = items.toSorted((a, b) => (a.title < b.title ? -1 : 1));
	expect(made).toMatchObject([
		{ title: t('draw_words_name'), altText: 'To fisk under broen', others: 'no' },
		{ title: 'Min bro', others: 'no' }
	]);
});

test('an answer given on the phone and a paper code travel in a file, and nothing is doubled', async ({
	page,
	context,
	browser,
	server,
	signIn,
	t
}) => {
	await signIn(page);
	await makeReady(page, t);
	const id = await beginStory(page, t, 'I en fil');
	await allSent(page, t);
	await context.setOffline(true);
	await write(page, t, 'Med i filen.');
	await page.getByRole('link', { name: t('field_yes_link') }).click();
	await page.getByRole('button', { name: t('field_code_make') }).click();
	await expect(page.getByText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)).toBeVisible();
	await page.getByRole('button', { name: t('field_yes_young') }).click();
	await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	const question = page.getByRole('heading', { level: 2 });
	const asked = await question.innerText();
	await page.getByRole('button', { name: t('field_yes_yes') }).click();
	await expect(question).not.toHaveText(asked);
	await expect(question).toBeFocused();
	await expectAccessible(page);
	await page.getByRole('button', { name: t('field_yes_done') }).click();
	await page.getByLabel(t('field_back_pin')).fill(pin);
	await page.getByRole('button', { name: t('field_back_submit') }).click();
	await page.getByRole('link', { name: waiting(t) }).click();
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: t('queue_save_file') }).click();
	const file = await (await download).path();

	const elsewhere = await browser.newContext({ baseURL: server.origin, locale: 'da-DK' });
	const other = await elsewhere.newPage();
	await signIn(other);
	await makeReady(other, t);
	await other.goto('/field#queue');
	await other.getByText(t('queue_file_bring')).click();
	await other.getByLabel(t('queue_file'), { exact: true }).setInputFiles(file);
	await other.getByLabel(t('queue_file_pin')).fill(pin);
	await other.getByRole('button', { name: t('queue_file_submit') }).click();
	await expect(other.getByText(t('queue_file_done', { count: 3 }))).toBeVisible();
	await allSent(other, t);
	await elsewhere.close();
	await context.setOffline(false);
	await allSent(page, t);

	const { plainText, storytellerId } = await read(page, id);
	expect(plainText).toBe('Med i filen.');
	const said = await page.request.get(`/api/v1/storytellers/${storytellerId}/consents`);
	const { items } = (await said.json()) as { items: { method: string }[] };
	const offline = items.filter(({ method }) => method === 'offline');
	expect(offline).toMatchObject([{ device: 'staff', readingLevel: 'teen', readAloud: false }]);
});

test('of two parents each is handed the phone, and answers for themself', async ({
	page,
	context,
	signIn,
	t
}) => {
	await signIn(page);
	await makeReady(page, t);
	const listed = await page.request.get('/api/v1/initiatives/sammen-om-lindaa/storytellers');
	const { items: people } = (await listed.json()) as { items: { id: string; custody: string }[] };
	const { id } = people.find(({ custody }) => custody === 'two')!;
	await context.setOffline(true);
	await page.goto(`/field#yes=${id}`);
	await expect(
		page.getByRole('button', { name: t('field_yes_who', { who: 'Mor' }) })
	).toBeVisible();
	await page.getByRole('button', { name: t('field_yes_who', { who: 'Far' }) }).click();
	await page.getByRole('button', { name: t('field_yes_yes') }).click();
	await page.getByRole('button', { name: t('field_yes_done') }).click();
	await page.getByLabel(t('field_back_pin')).fill(pin);
	await page.getByRole('button', { name: t('field_back_submit') }).click();
	await context.setOffline(false);
	await allSent(page, t);
	const said = await page.request.get(`/api/v1/storytellers/${id}/consents`);
	const { items } = (await said.json()) as { items: { by: string; relation: string | null }[] };
	expect(items.filter(({ by }) => by === 'otherGuardian')).toMatchObject([{ relation: 'far' }]);
});

test('two tabs on one story write one after the other, and both are kept', async ({
	page,
	context,
	signIn,
	t
}) => {
	await signIn(page);
	await makeReady(page, t);
	const id = await beginStory(page, t, 'I to faner');
	await write(page, t, 'Fra den første.');

	const other = await context.newPage();
	await other.goto(`/field#story=${id}`);
	await unlock(other, t);
	await expect(other.getByText(t('field_elsewhere_title'))).toBeVisible();
	// The words are on the server by now: the other tab must not begin from what it knew before.
	await allSent(other, t);
	await other.getByRole('button', { name: t('field_elsewhere_take') }).click();
	await expect(page.getByText(t('field_elsewhere_title'))).toBeVisible();
	await write(other, t, ' Og fra den anden.');

	await allSent(other, t);
	expect((await read(page, id)).plainText).toBe('Fra den første. Og fra den anden.');
});

test('what somebody else changed meanwhile is shown beside one’s own, and both can stand', async ({
	page,
	context,
	signIn,
	t
}) => {
	await signIn(page);
	await makeReady(page, t);
	const id = await beginStory(page, t, 'To versioner');
	await write(page, t, 'Først.');
	await allSent(page, t);

	await context.setOffline(true);
	await write(page, t, ' Her i felten.');
	await page.getByRole('link', { name: waiting(t) }).click();
	await expect(page.getByText(t('queue_state_waiting'), { exact: true })).toBeVisible();
	const change = await page.request.put(`/api/v1/stories/${id}`, {
		data: { text: 'Hjemme på kontoret.' }
	});
	expect(change.status()).toBe(200);
	await context.setOffline(false);
	await expect(page.getByText(t('queue_state_conflict'), { exact: true })).toBeVisible();
	await page.getByRole('button', { name: t('conflict_keep_both') }).click();
	await expect(page.getByText(t('queue_empty_title'))).toBeVisible();

	const { plainText } = await read(page, id);
	expect(plainText).toContain('Hjemme på kontoret.');
	expect(plainText).toContain('Først. Her i felten.');
});

test('another person on the same tablet neither sees nor sends what is not theirs', async ({
	page,
	context,
	signIn,
	server,
	t
}) => {
	const mette = colleague(server);
	await signIn(page);
	await makeReady(page, t);
	const id = await beginStory(page, t, 'Karens egen');
	await allSent(page, t);
	await context.setOffline(true);
	await write(page, t, 'Kun Karens ord.');
	await context.clearCookies({ name: 'session' });
	await context.setOffline(false);

	await signIn(page, mette);
	await page.goto('/field');
	await page.getByRole('button', { name: t('vault_new_here') }).click();
	await choosePin(page, t, '135791');
	await expect(page.getByRole('heading', { name: t('field_stories') })).toBeVisible();
	await expect(page.getByText('Karens egen')).toBeHidden();

	await page.getByRole('button', { name: t('vault_lock') }).click();
	await page.getByRole('button', { name: secretariat.name }).click();
	await unlock(page, t);
	await page.getByRole('link', { name: waiting(t) }).click();
	await expect(page.getByText(t('queue_other_title'))).toBeVisible();

	await context.clearCookies({ name: 'session' });
	await signIn(page);
	await page.goto('/');
	await page.goto('/field#queue');
	await page.getByRole('button', { name: secretariat.name }).click();
	await unlock(page, t);
	await expect(page.getByText(t('queue_empty_title'))).toBeVisible();
	expect((await read(page, id)).plainText).toBe('Kun Karens ord.');
});

test('what is written on while it is taken back stays with whoever wrote it, and comes to nobody else', async ({
	page,
	context,
	signIn,
	server,
	t
}) => {
	const mette = colleague(server);
	await signIn(page);
	await makeReady(page, t);
	const id = await beginStory(page, t, 'Ravnens tur');
	await write(page, t, 'Først.');
	await allSent(page, t);
	const { storytellerId } = await read(page, id);

	await context.setOffline(true);
	await write(page, t, ' Skrevet ved kirsebærtræet.');
	await page.getByRole('link', { name: waiting(t) }).click();
	await expect(page.getByText(t('queue_state_waiting'), { exact: true })).toBeVisible();
	await send(page, 'post', `/storytellers/${storytellerId}/withdrawals`, { all: true });
	await context.setOffline(false);
	await expect(page.getByText(t('queue_state_refused'), { exact: true })).toBeVisible();
	await expect(page.getByText(t('error_withdrawn'))).toBeVisible();
	await page.reload();
	await unlock(page, t);
	await expect(page.getByText(t('queue_state_refused'), { exact: true })).toBeVisible();

	const found = async () => {
		const told = await page.request.get(`/api/v1/stories/${id}`);
		const search = '/api/v1/initiatives/sammen-om-lindaa/search?q=kirsebærtræet';
		return (await told.text()) + (await (await page.request.get(search)).text());
	};
	expect(await found()).not.toContain('Skrevet');
	await context.clearCookies({ name: 'session' });
	await signIn(page, mette);
	expect(await found()).not.toContain('Skrevet');
	await page.goto('/');
	await page.goto('/field');
	await page.getByRole('button', { name: t('vault_new_here') }).click();
	await choosePin(page, t, '135791');
	await expect(page.getByRole('heading', { name: t('field_stories') })).toBeVisible();
	await expect(page.getByText('Ravnens tur')).toBeHidden();
	await expect(page.getByRole('link', { name: t('queue_mark_empty') })).toBeVisible();
});

test('a vault shuts on wrong PINs and after thirty days, and signing out empties it', async ({
	page,
	signIn,
	t
}) => {
	await page.clock.install();
	await signIn(page);
	await makeReady(page, t);
	await page.getByRole('button', { name: t('vault_lock') }).click();
	await page.getByLabel(t('vault_pin'), { exact: true }).fill('000000');
	await page.getByRole('button', { name: t('vault_open_submit') }).click();
	await expect(page.getByText(t('vault_problem_wrong'))).toBeVisible();
	await page.clock.fastForward(31 * 24 * 3_600_000);
	await page.reload();
	await expect(page.getByText(t('vault_stale_title'))).toBeVisible();

	await page.goto('/account');
	await page
		.getByRole('button', { name: t('shell_account_menu', { name: secretariat.name }) })
		.click();
	await page.getByRole('button', { name: t('shell_sign_out') }).click();
	await page.waitForURL('/');
	await page.goto('/field');
	await expect(page.getByRole('heading', { name: t('vault_make_title') })).toBeVisible();
});

const waiting = (t: Text) => new RegExp(t('queue_mark_waiting', { count: '\\d+' }));

/** Somebody else who works in the field. */
function colleague(server: Running) {
	const mette = { email: 'mette@lindaa.example', password: 'en anden rød tråd helt for sig' };
	server.traad(
		['user', 'create', '--email', mette.email, '--name', 'Mette Holm', '--password', '-'],
		mette.password
	);
	const where = ['--initiative', 'sammen-om-lindaa', '--role', 'fieldworker'];
	server.traad(['member', 'add', '--email', mette.email, ...where]);
	return mette;
}

async function makeReady(page: Page, t: Text) {
	await page.goto('/field');
	await choosePin(page, t, pin);
	// The whole app is put by on the device: on a slow machine, with two others beside it, that takes its time.
	await expect(page.getByText(t('field_safe'), { exact: true })).toBeVisible({ timeout: 90_000 });
}

async function choosePin(page: Page, t: Text, chosen: string) {
	await page.getByLabel(t('vault_pin_new')).fill(chosen);
	await page.getByLabel(t('vault_pin_again')).fill(chosen);
	await page.getByRole('button', { name: t('vault_make_submit') }).click();
}

async function unlock(page: Page, t: Text) {
	await page.getByLabel(t('vault_pin'), { exact: true }).fill(pin);
	await page.getByRole('button', { name: t('vault_open_submit') }).click();
	await expect(page.getByRole('button', { name: t('vault_lock') })).toBeVisible();
}

/** @returns the story's id */
async function beginStory(page: Page, t: Text, title: string): Promise<string> {
	await page.getByRole('link', { name: t('field_new_story') }).click();
	await page.getByLabel(t('story_title')).fill(title);
	await page.getByLabel(t('field_who')).selectOption('new');
	await page.getByLabel(t('field_secret_name')).fill(`Ravn ${title}`);
	await page.getByRole('button', { name: t('field_begin') }).click();
	await expect(page.getByRole('textbox', { name: t('editor_label') })).toBeVisible();
	return new URL(page.url()).hash.replace('#story=', '');
}

/** Writes at the end of the story that is open. */
async function write(page: Page, t: Text, words: string) {
	const editor = page.getByRole('textbox', { name: t('editor_label') });
	await editor.click();
	await page.keyboard.press('Control+End');
	await page.keyboard.type(words);
	await expect(editor).toContainText(words.trim());
	await expect(page.getByText(t('field_kept'))).toBeVisible();
}

async function openPart(page: Page, t: Text, part: string) {
	await page.getByRole('tab', { name: t(part) }).click();
}

async function addMoments(page: Page, t: Text, titles: string[]) {
	const field = page.getByLabel(t('field_moment'), { exact: true });
	for (const title of titles) {
		await field.fill(title);
		await field.press('Enter');
		await expect(field).toHaveValue('');
	}
	await expect(page.getByText(titles.at(-1) ?? '', { exact: true })).toBeVisible();
	await expect(page.getByText(t('field_kept'))).toBeVisible();
}

async function allSent(page: Page, t: Text) {
	await expect(page.getByRole('link', { name: t('queue_mark_empty') })).toBeVisible();
}

interface Story {
	storytellerId: string;
	plainText: string;
	journey: { moments: { title: string }[] };
}

async function read(page: Page, id: string): Promise<Story> {
	const answer = await page.request.get(`/api/v1/stories/${id}`);
	expect(answer.status()).toBe(200);
	return (await answer.json()) as Story;
}
