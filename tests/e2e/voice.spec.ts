/**
 * One voice, all the way, on a phone: a child of twelve tells something with a drawing, a guardian says yes on a device of
 * their own, it becomes an insight that the child corrects and a what-if that runs, and is taken back.
 */
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { send } from '../support/api';
import { makeCard, useCard } from '../support/card';
import { drawSomething } from '../support/drawing';
import { expectReceipt } from '../support/receipt';
import { expect, expectAccessible, expectNoSidewaysScroll, phone, test } from '../support/test';

const home = '/i/sammen-om-lindaa';
const api = '/initiatives/sammen-om-lindaa';
const name = 'Alba';
const words = 'Vi byggede en hule bag hallen. Der er plads til fem.';
const first = 'I vil helst være alene et sted';
const second = 'I vil gerne have et sted, som er jeres';
const whatIf = 'Hvad nu hvis hallen gav børnene nøglen til skuret?';

interface Item {
	id: string;
}

test('a drawing with words goes all the way and is taken back @phone', async ({
	browser,
	page,
	server,
	signIn,
	t
}) => {
	await signIn(page);
	await page.goto(`${home}/people`);
	const young = await (await browser.newContext(device(phone))).newPage();
	const guardian = await (await browser.newContext(device())).newPage();
	const { id: child } = await send<Item>(page, 'post', `${api}/storytellers`, {
		secretName: name,
		ageBand: '10-12'
	});
	const person = `${home}/people/${child}`;

	await test.step('the child says yes, writes and draws', async () => {
		await useCard({ page: young, t }, await makeCard({ page, t }, person));
		await young.getByRole('link', { name: t('my_uses_open') }).click();
		// As if the words had been changed while the page stood open: a yes to the old ones is not taken.
		await young.locator('form [name=textHash]').evaluate((field: HTMLInputElement) => {
			field.value = '0'.repeat(64);
		});
		const team = t('my_may_start_long', { scope: t('my_scope_team') });
		await young.getByRole('button', { name: team }).click();
		await expect(young.getByText(t('error_text_changed'))).toBeVisible();
		for (const scope of ['my_scope_team', 'my_scope_workshop', 'my_scope_artwork_workshop']) {
			const yes = t('my_may_start_long', { scope: t(scope) });
			await young.getByRole('button', { name: yes }).click();
			await expect(young.getByRole('button', { name: yes })).toBeHidden();
		}
		const history = young.getByRole('region', { name: t('my_history') });
		await expect(history.getByText(t('my_scope_workshop'))).toBeVisible();
		await expect(history.getByText(t('my_history_level_child')).first()).toBeVisible();
		await expectReceipt({ page: young, t }, name, t('my_scope_workshop'));
		await young.getByRole('link', { name: t('my_about') }).click();
		await expect(young.getByText('dpo@lindaa.example')).toBeVisible();
		await expectAccessible(young);
		await young.getByRole('link', { name: t('info_back') }).click();
		await young.getByRole('link', { name: t('my_tell') }).click();
		await young.getByRole('button', { name: t('note_begin') }).click();
		await young.locator('textarea:visible').fill(words);
		await young.getByRole('button', { name: t('note_next') }).click();
		await young.getByRole('button', { name: t('note_skip') }).click();
		await young.getByRole('button', { name: t('note_skip') }).click();
		await drawSomething(young, t);
		await young.getByRole('button', { name: t('note_next') }).click();
		await young.getByText(t('note_use_workshop'), { exact: true }).click();
		await expect(young.getByText(t('tell_use_waits')).first()).toBeVisible();
		await young.getByRole('button', { name: t('note_send') }).click();
		await expect(young.getByText(t('note_media_sent'))).toBeVisible();
		await young.getByRole('link', { name: t('my_taken_back') }).click();
		await expect(young.getByText(t('my_own_waiting'))).toBeVisible();
	});

	await test.step('a guardian says yes on another device, the team lets it in', async () => {
		await useCard({ page: guardian, t }, await makeCard({ page, t }, person, 'guardian'));
		const information = guardian.getByRole('region', { name: t('info_title_guardian') });
		await expect(information.getByText('dpo@lindaa.example')).toBeVisible();
		await guardian.getByLabel(t('guardian_on')).selectOption('own');
		for (const scope of ['scope_team', 'scope_workshop', 'scope_artwork_workshop']) {
			const yes = t('guardian_yes_long', { scope: t(scope) });
			await guardian.getByRole('button', { name: yes }).click();
			await expect(guardian.getByRole('button', { name: yes })).toBeHidden();
		}
		await expectReceipt({ page: guardian, t }, name, t('scope_workshop'));
		await page.goto(person);
		await page.getByText(t('consent_history', { count: 14 })).click();
		await expect(page.getByText(t('consent_device_own')).first()).toBeVisible();
		await page.goto(`${home}/contributions`);
		const note = page.getByRole('listitem').filter({ hasText: words });
		await note.getByText(t('contribution_decide')).click();
		await note.getByLabel(t('contribution_answer')).fill('Tak for hulen!');
		await note.getByRole('button', { name: t('contribution_accept') }).click();
		await expect(page.getByText(t('contribution_accepted'))).toBeVisible();
	});

	let runningId = '';
	const became = await test.step('it goes to a wall, into an insight, and back to the child', () =>
		becomes(page, child));
	await test.step('the child says that it does not quite fit', async () => {
		await young.goto('/my');
		const asked = young.getByRole('region', { name: t('my_check_title') });
		await expect(asked.getByText(first)).toBeVisible();
		await asked.getByRole('radio', { name: t('check_answer_not_quite') }).check();
		await asked.getByLabel(t('my_check_words')).fill('Vi er der sammen.');
		await asked.getByRole('button', { name: t('my_check_save') }).click();
		await expect(asked.getByText(t('my_check_thanks'))).toBeVisible();
	});

	await test.step('it is worded anew, and a what-if on it runs', async () => {
		await page.goto(`${home}/insights/${became.insight}`);
		await expect(page.getByText('Vi er der sammen.')).toBeVisible();
		await send(page, 'patch', `/insights/${became.insight}`, {
			observation: second
		});
		await send(page, 'put', `/insights/${became.insight}/checks`, {
			plainText: second,
			storytellerIds: [child]
		});
		runningId = await runs(page, became.insight);
	});

	await test.step('the thread page tells it', async () => {
		await young.goto('/my');
		const asked = young.getByRole('region', { name: t('my_check_title') });
		await expect(asked.getByText(second)).toBeVisible();
		await expect(young.getByText(whatIf).first()).toBeVisible();
		await expectNoSidewaysScroll(young);
		// What stays at the foot of the page covers a part of what is just above it.
		await asked
			.getByRole('radio')
			.last()
			.evaluate((one) => one.scrollIntoView({ block: 'center' }));
		await expectAccessible(young);
	});

	await test.step('what came of it is told by the child and by the contact person, apart', async () => {
		await page.goto(`${home}/opportunities/${runningId}`);
		const followUp = page.getByRole('region', { name: t('follow_up_title') });
		await followUp.getByText(t('follow_up_ask_first'), { exact: true }).click();
		await followUp.getByLabel(t('follow_up_ask_who')).selectOption(name);
		await followUp.getByRole('button', { name: t('follow_up_ask_save'), exact: true }).click();
		await expect(followUp.getByRole('rowheader')).toHaveCount(3);

		await young.goto('/my');
		await young.getByRole('link', { name: t('my_follow_begin') }).click();
		await young.getByRole('radio', { name: t('follow_up_more') }).check();
		await young.getByLabel(t('my_follow_now')).fill('hver dag');
		await expectNoSidewaysScroll(young);
		await expectAccessible(young);
		await young.getByRole('button', { name: t('my_follow_next') }).click();
		await young.getByRole('radio', { name: t('follow_up_there') }).check();
		await young.getByLabel(t('my_follow_words')).fill('Nøglen er tit væk.');
		await young.getByRole('button', { name: t('my_follow_next') }).press('Enter');
		// Every question has the same way past it.
		await expect(young.getByRole('heading', { name: t('my_follow_towards') })).toBeVisible();
		await young.getByRole('link', { name: t('my_part_skip') }).click();
		await expect(young.getByRole('heading', { name: t('my_follow_done') })).toBeVisible();
		await young.getByRole('link', { name: t('my_taken_back') }).click();
		await expect(young.getByText(/Nøglen er tit væk\./)).toBeVisible();

		await page.reload();
		await followUp.getByText(t('follow_up_write_contact')).click();
		const barrier = followUp.getByRole('group', { name: /^Det, der stod i vejen/ });
		await barrier.getByLabel(t('follow_up_answer')).selectOption(t('follow_up_gone'));
		await followUp
			.getByRole('button', { name: t('follow_up_save') })
			.first()
			.click();
		await expect(
			followUp.getByText(
				t('follow_up_differs', {
					...{ name, young: t('follow_up_says_there'), contact: t('follow_up_says_gone') }
				})
			)
		).toBeVisible();
		await expectAccessible(page);
	});

	await test.step('the child lets a part of the drawing be shown by itself', async () => {
		await young.goto('/my');
		await expect(young.getByText(t('my_cut_is_no'))).toBeVisible();
		await young.getByRole('button', { name: t('my_cut_let') }).click();
		await expect(young.getByText(t('my_cut_is_yes'))).toBeVisible();
		await expect(young.getByRole('button', { name: t('my_cut_keep') })).toBeVisible();
	});

	await test.step('the drawing is taken back, and everything follows', async () => {
		expect(await groundOf(page, became.insight)).toEqual({ stories: 2, storytellers: 2 });
		await page.goto(`${home}/walls/${became.wall}`);
		await expect(page.getByRole('heading', { name: 'Egne steder' })).toBeVisible();
		await expect(page.getByText(t('wall_card_withdrawn'))).toBeHidden();
		const drawing = young.getByRole('link', { name: `: ${t('my_made_untitled')}` });
		await drawing.click();
		await expect(young.getByRole('img', { name: t('note_media_picture') })).toBeVisible();
		await expectAccessible(young);
		await young.getByRole('button', { name: t('my_take_yes'), exact: true }).click();
		await expect(young.getByText(t('my_taken_thing'))).toBeVisible();

		// On the open wall, without a reload.
		await expect(page.getByText(t('wall_card_withdrawn')).first()).toBeVisible();
		expect(await groundOf(page, became.insight)).toEqual({ stories: 1, storytellers: 1 });
		expect((await page.request.get(`/api/v1/media/${became.drawing}`)).status()).toBe(410);
		await page.goto(`${home}/insights/${became.insight}`);
		await expect(page.getByText(t('insight_gone'))).toBeVisible();
		await young.getByRole('link', { name: t('my_taken_back') }).click();
		await expect(young.getByText(whatIf).first()).toBeVisible();
		await expect(drawing).toBeHidden();
	});
	await Promise.all([young, guardian].map((one) => one.context().close()));

	function device(more: object = {}) {
		return { ...more, baseURL: server.origin, locale: 'da-DK' };
	}
});

/** What was drawn lies on a wall, is gathered, and becomes an insight that the child is asked about. */
async function becomes(page: Page, child: string) {
	const drawing = await drawn(page, child);
	const part = await send<Item>(page, 'post', `/media/${drawing}/regions`, {
		shape: { type: 'rectangle', x: 10, y: 10, width: 60, height: 60 }
	});
	const wall = await send<Item>(page, 'post', `${api}/walls`, { title: 'Steder' });
	const { items } = await send<{ items: (Item & { storytellerId: string })[] }>(
		page,
		'get',
		`${api}/excerpts`
	);
	const other = items.find(({ storytellerId }) => storytellerId !== child)?.id ?? '';
	const [card, second, cluster] = [randomUUID(), randomUUID(), randomUUID()];
	await send(page, 'post', `/walls/${wall.id}/commands`, {
		commands: [
			{ id: randomUUID(), type: 'card.add', cardId: card, excerptId: part.id, x: 0, y: 0 },
			{ id: randomUUID(), type: 'card.add', cardId: second, excerptId: other, x: 300, y: 0 },
			{
				...{ id: randomUUID(), type: 'cluster.create', clusterId: cluster, title: 'Egne steder' },
				...{ cardIds: [card, second], x: 0, y: 0 }
			}
		]
	});
	const insight = await send<Item>(page, 'post', `${api}/insights`, {
		observation: 'De trækker sig',
		because: 'der ikke er et sted til dem',
		soThat: 'de selv bygger et',
		wallId: wall.id,
		clusterId: cluster,
		evidence: [{ excerptId: part.id }, { excerptId: other }]
	});
	await send(page, 'put', `/insights/${insight.id}/checks`, {
		plainText: first,
		storytellerIds: [child]
	});
	return { wall: wall.id, insight: insight.id, part: part.id, drawing };
}

/** The drawing, once its picture is made. */
async function drawn(page: Page, child: string): Promise<string> {
	const path = `${api}/media?storyteller=${child}`;
	const found = () => send<{ items: (Item & { state: string })[] }>(page, 'get', path);
	await expect.poll(async () => (await found()).items[0]?.state).toBe('ready');
	return (await found()).items[0]?.id ?? '';
}

/** How many stories and young people speak for an insight. */
async function groundOf(page: Page, insight: string) {
	return (await send<{ reach: object }>(page, 'get', `/insights/${insight}`)).reach;
}

async function runs(page: Page, insight: string): Promise<string> {
	const made = await send<Item>(page, 'post', `${api}/opportunities`, {
		whatIf,
		insightIds: [insight],
		partnerText: 'Et skur, som børn kan bruge.',
		...{ moreOf: 'Hulen', removes: 'equipment', towards: 'Dem fra hallen' }
	});
	const answer = {
		reason: 'Hallen har sagt ja.',
		reviewOn: '2031-01-01',
		answeredBy: 'Karen Lund',
		nextStep: 'Vi henter nøglen på mandag.'
	};
	for (const to of ['open', 'offered', 'youthChecked', 'agreed', 'running']) {
		await send(page, 'post', `/opportunities/${made.id}/transitions`, { to, ...answer });
	}
	return made.id;
}
