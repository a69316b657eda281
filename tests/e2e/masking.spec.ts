/** A name that is said in a recording: masked where others read the words, and the sound stays in the team. */
import { idOf } from '../../src/lib/server/demo/ids';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/test';

test.use({ install: 'demo' });

const api = '/api/v1/initiatives/sammen-om-lindaa';

test('a name said in a recording is marked by keyboard, and others read the words without it', async ({
	page,
	signIn,
	t
}) => {
	await signIn(page);
	const listed = await page.request.get(`${api}/media?kind=sound`);
	const { items } = (await listed.json()) as { items: { id: string; storyId: string }[] };
	const [{ id, storyId } = { id: '', storyId: '' }] = items;
	await page.goto(`/i/sammen-om-lindaa/media/${id}`);
	await expect(page.getByText(t('sound_named'), { exact: true })).toBeVisible();
	const last = page.getByRole('textbox', { name: t('transcript_line', { time: '0:35' }) });
	const saved = page.waitForResponse(
		(answer) => answer.request().method() === 'PATCH' && answer.ok()
	);
	await last.fill('Sådan, ikke, Ravnhild? Nu går den rent.');
	await saved;
	await page.reload();
	await expect(page.getByText(t('sound_unchecked'))).toBeVisible();
	await page.getByRole('link', { name: t('sound_go_through') }).click();

	await expect(page.getByText(t('masking_state_changed'))).toBeVisible();
	const said = page.getByRole('region', { name: t('masking_recordings') });
	await expect(said.getByText('Ravnhild')).toBeVisible();
	await expect(said.getByText(t('masking_recording_named'))).toBeVisible();
	const suggested = page.getByRole('region', { name: t('masking_suggestions', { count: 1 }) });
	await expect(suggested.getByRole('status')).toContainText('Ravnhild');
	await suggested.getByLabel(t('masking_told_as')).fill('en ven');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('region', { name: t('masking_list') })).toContainText('Ravnhild');
	await expectAccessible(page);
	await expectNoSidewaysScroll(page);
	await page.getByRole('button', { name: t('masking_check') }).click();
	await expect(page.getByText(t('masking_state_checked'), { exact: true })).toBeVisible();

	const told = await page.request.get(`${api}/excerpts?story=${storyId}&purpose=workshop`);
	const words = await told.text();
	expect(words).toContain('kan du høre det, onkel?');
	expect(words).not.toMatch(/Keld|Ravnhild/);
	const played = await page.request.get(`/api/v1/media/${id}?purpose=artworkWorkshop`);
	expect([played.status(), await played.text()]).toEqual([
		403,
		expect.stringContaining('media_named')
	]);
});

test('words are selected in what is said, and taken back', async ({ page, signIn, t }) => {
	await signIn(page);
	const listed = await page.request.get(`${api}/media?kind=sound`);
	const { items } = (await listed.json()) as { items: { storyId: string }[] };
	await page.goto(`/i/sammen-om-lindaa/stories/${items[0]?.storyId}/masking`);
	const said = page.getByRole('region', { name: t('masking_recordings') });
	await said.getByText('ører som en ræv').evaluate((line) => {
		const words = 'ræv';
		const node = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
		while (node.nextNode()) {
			const at = node.currentNode.textContent?.indexOf(words) ?? -1;
			if (at >= 0) {
				getSelection()?.setBaseAndExtent(node.currentNode, at, node.currentNode, at + words.length);
				return;
			}
		}
	});
	const byHand = page.getByRole('form', { name: t('masking_by_hand') });
	await expect(byHand.getByLabel(t('masking_words'))).toHaveValue('ræv');
	await expect(byHand.getByText(t('masking_said_one'))).toBeVisible();
	await byHand.getByRole('button', { name: t('masking_mask') }).click();
	const list = page.getByRole('region', { name: t('masking_list') });
	await expect(list.getByText('ræv', { exact: true })).toBeVisible();
	await page.getByRole('button', { name: t('masking_undo') }).click();
	await expect(list.getByText('ræv', { exact: true })).toHaveCount(0);
});

test('a story that touches a parent stays with the team until they have said yes', async ({
	page,
	signIn,
	t
}) => {
	await signIn(page);
	await page.setViewportSize({ width: 390, height: 844 });
	const listed = await page.request.get(`${api}/excerpts?purpose=workshop`);
	const { items } = (await listed.json()) as { items: { story: { id: string } }[] };
	const id = items[0]?.story.id ?? '';
	const inWorkshop = async () =>
		(await (await page.request.get(`${api}/excerpts?story=${id}&purpose=workshop`)).text()).length;
	const before = await inWorkshop();
	await page.goto(`/i/sammen-om-lindaa/stories/${id}/masking`);
	const box = page.getByRole('region', { name: t('touch_title') });
	await box.getByText(t('touch_mark')).press('Enter');
	await box.getByRole('button', { name: t('touch_save') }).click();
	await expect(box.getByText(t('error_required'))).toBeVisible();
	await box.getByLabel(t('touch_who')).selectOption('parent');
	await box.getByRole('button', { name: t('touch_save') }).press('Enter');
	await expect(box.getByText(t('touch_stops'))).toBeVisible();
	await expectAccessible(page);
	await expectNoSidewaysScroll(page);
	expect(await inWorkshop()).toBeLessThan(before);
	await page.goto(`/i/sammen-om-lindaa/stories/${id}`);
	await expect(page.getByText(t('touch_waits', { who: t('touch_parent') }))).toBeVisible();

	await page.getByRole('link', { name: t('touch_title') }).click();
	const change = () => box.getByRole('link', { name: t('touch_change') }).click();
	await change();
	await expect(box.getByLabel(t('touch_who'))).toHaveValue('parent');
	await box.getByRole('radio', { name: t('touch_is_not_needed') }).check();
	await box.getByRole('button', { name: t('touch_save') }).click();
	await expect(box.getByText(t('touch_stops'))).toHaveCount(0);
	await page.reload();
	await change();
	await expect(box.getByRole('radio', { name: t('touch_is_not_needed') })).toBeChecked();
	await box.getByRole('radio', { name: t('touch_is_needed') }).check();
	await box.getByRole('radio', { name: t('touch_yes') }).check();
	await box.getByLabel(t('touch_on')).fill('2026-11-20');
	await box.getByLabel(t('touch_how')).selectOption('oral');
	await box.getByRole('button', { name: t('touch_save') }).click();
	await expect(box.getByText(t('touch_stops'))).toHaveCount(0);
	expect(await inWorkshop()).toBe(before);
});

test('what few share is hinted at, and a story is told again with changed details', async ({
	page,
	signIn,
	t
}) => {
	await signIn(page);
	const id = idOf.story('villads');
	await page.goto(`/i/sammen-om-lindaa/stories/${id}/masking`);
	const hint = page.getByRole('region', { name: t('recognisable_title', { name: 'Villads' }) });
	await expect(hint.getByRole('listitem').first()).toContainText(
		t('recognisable_alone', { name: 'Villads' })
	);
	await expect(hint).toContainText(t('recognisable_lead'));
	await expect(page.getByText('13–14').first()).toBeVisible();
	await expectAccessible(page);

	await hint.getByRole('link', { name: t('recognisable_retell') }).press('Enter');
	await expect(page.getByLabel(t('story_new_who'))).toHaveValue(idOf.storyteller('villads'));
	await expect(page.getByRole('radio', { name: t('story_kind_retold') })).toBeChecked();
	await page.getByLabel(t('story_title')).fill('En dreng og en bane');
	await page.getByRole('button', { name: t('story_new_begin') }).click();
	await page.waitForURL('**/edit');
	await page.goto(page.url().replace(/\/edit$/, ''));
	await expect(page.getByText(t('story_kind_retold'))).toBeVisible();
});
