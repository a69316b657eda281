/**
 * The walk: from an empty machine to a what-if that a partner answers, and a young person who takes the words back. Five
 * people, each in a browser of their own, in Danish, by mouse and touch. The steps are those of the README's story.
 */
import type { Browser } from '@playwright/test';
import { makeCard } from '../support/card';
import { expect, phone, test } from '../support/test';
import * as initiative from './walk/initiative';
import * as masking from './walk/masking';
import type { Person } from './walk/person';
import * as opportunity from './walk/opportunity';
import * as reading from './walk/reading';
import * as storyteller from './walk/storyteller';
import * as text from './walk/text';
import * as voice from './walk/voice';
import * as wall from './walk/wall';
import * as writing from './walk/writing';

test.use({ install: 'fresh' });

test('from a story to a what-if that a partner answers', async ({ browser, server, t }) => {
	test.setTimeout(300_000);
	const enter = (options = {}) => aPerson(browser, server.origin, t, options);
	const karen = await enter();
	const mette = await enter();
	const sofie = await enter();
	let home = '';
	let falk = '';
	let storyPath = '';
	let wallPath = '';
	let insightPath = '';
	let whatIfPath = '';

	await test.step('1: the first visit makes the first account, with the demo', async () => {
		await initiative.setUp(karen, server.log);
	});

	await test.step('2: the secretariat begins an initiative and invites those who work in it', async () => {
		home = await initiative.beginInitiative(karen, 'Sammen på havnen');
		await initiative.answerQuestions(karen, home);
		const fieldworker = await initiative.invite(karen, home, t('role_fieldworker'));
		const facilitator = await initiative.invite(karen, home, t('role_facilitator'));
		await initiative.accept(mette, fieldworker, 'Mette Skov');
		await initiative.accept(sofie, facilitator, 'Sofie Ravn');
		await initiative.giveAndTakeRole(karen, home, 'Mette Skov', t('role_facilitator'));
	});

	await test.step('3: the fieldworker adds a young person, what was said yes to, and a story', async () => {
		falk = await storyteller.addStoryteller(mette, home, 'Falk');
		await storyteller.recordConsents(mette, ['scope_keep', 'scope_team', 'scope_workshop']);
		storyPath = await writing.write(mette, home, 'Falk');
	});

	await test.step('4: words are tagged: by mouse, with new tags, overlapping, with a way back', async () => {
		await mette.page.goto(storyPath);
		await reading.tagAnew(mette, text.words.alone, 'Alene i frikvarteret', 'pain');
		await reading.tagAnew(mette, text.words.calm, 'Ro', 'bright');
		await reading.tagAnew(mette, text.words.bus, 'For langt væk', 'pain');
		await reading.tagAnew(mette, text.words.spring, 'Det slutter for tidligt', 'pain');
		await reading.removeAndUndo(mette, text.words.calm);
		await mette.page.reload();
		await expect(mette.page.locator('mark').first()).toBeVisible();
	});

	await test.step('5: the facilitator makes a wall, and a second browser sees each move', async () => {
		wallPath = await wall.hangWall(sofie, home, 'Om torsdagen');
		await masking.goThrough(mette, wallPath, text.mask);
		await mette.page.goto(wallPath);
		await wall.bringInAll(sofie, 4);
		await expect(mette.page.locator('[data-card]')).toHaveCount(4);
		await wall.dragCard(sofie, text.words.alone, { x: 0, y: 260 });
		await wall.gather(sofie, [text.words.calm, text.words.spring], 'Langt til det gode');
		await expect(mette.page.getByRole('region', { name: 'Langt til det gode' })).toBeVisible();
	});

	await test.step('6: a cluster becomes an insight, with what supports and what contradicts it', async () => {
		insightPath = await opportunity.becomeInsight(
			sofie,
			'Langt til det gode',
			text.insight,
			text.words.spring
		);
	});

	await test.step('7: an insight becomes a what-if, with a text for partners that holds no story', async () => {
		whatIfPath = await opportunity.becomeWhatIf(sofie, text.whatIf);
	});

	await test.step('8: a partner pledges on a phone, and the facilitator accepts', async () => {
		const link = await opportunity.askPartners(sofie);
		const birthe = await enter(phone);
		await opportunity.pledge(birthe, link, 'Birthe Holm');
		await expect(birthe.page.getByText('Falk')).toBeHidden();
		await opportunity.acceptPledge(sofie, whatIfPath, 'Birthe Holm');
	});

	await test.step('9: the thread leads from the words to the pledge, and back', async () => {
		await sofie.page.getByRole('link', { name: t('opportunity_thread') }).click();
		await sofie.page.getByRole('button', { name: t('thread_outline') }).click();
		await expect(sofie.page.getByRole('region', { name: t('thread_back') })).toContainText(
			text.words.calm
		);
		await expect(sofie.page.getByRole('region', { name: t('thread_forward') })).toContainText(
			t('pledge_kind_transport')
		);
		await mette.page.goto(storyPath);
		await mette.page.getByRole('link', { name: t('story_thread') }).click();
		await mette.page.getByRole('button', { name: t('thread_outline') }).click();
		await expect(mette.page.getByRole('region', { name: t('thread_forward') })).toContainText(
			text.whatIf.question
		);
	});

	await test.step('10: the young person sees what it became, and takes it back everywhere', async () => {
		const code = await makeCard(mette, falk);
		const young = await enter(phone);
		await voice.comeIn(young, code, 'Falk');
		const told = young.page.getByRole('paragraph').filter({ hasText: text.whatIf.question });
		await expect(told).toBeVisible();
		await young.page.getByRole('link', { name: t('my_ideas_open') }).click();
		await expect(
			young.page.getByRole('heading', { name: text.whatIf.question }),
			'and it can be weighed'
		).toBeVisible();
		await young.page.goBack();
		await sofie.page.goto(wallPath);
		await expect(wall.card(sofie, text.words.calm)).toBeVisible();

		await voice.takeStoryBack(young);

		// On the open wall, without a reload.
		await expect(wall.card(sofie, text.words.calm)).toHaveCount(0);
		await expect(sofie.page.getByText(t('wall_card_withdrawn')).first()).toBeVisible();
		await expectWordsGone(mette, home, [storyPath, wallPath, insightPath, whatIfPath]);
	});
});

/** A browser of one's own, in Danish. */
async function aPerson(
	browser: Browser,
	origin: string,
	t: Person['t'],
	options: Parameters<Browser['newContext']>[0]
): Promise<Person> {
	const context = await browser.newContext({ baseURL: origin, locale: 'da-DK', ...options });
	return { page: await context.newPage(), t };
}

/** None of the words is anywhere: pages, threads, search, API. A wordless place remains. */
async function expectWordsGone({ page, t }: Person, home: string, paths: string[]): Promise<void> {
	const [, , , , storyId = ''] = paths[0]?.split('/') ?? [];
	const api = `/api/v1/initiatives/${home.split('/').at(-1)}`;
	const threads = paths.map((path) => path.replace(/\/(?=[a-z]+\/[\w-]+$)/, '/thread/'));
	const lists = ['stories', 'excerpts', 'insights', 'opportunities'].map(
		(noun) => `${home}/${noun}`
	);
	for (const path of [...lists, ...paths, ...threads]) {
		await page.goto(path);
		expectSilence(await page.content());
	}
	const asked = ['excerpts', 'search?q=stille', 'search?q=bussen', 'insights', 'opportunities'];
	for (const path of [
		...asked.map((noun) => `${api}/${noun}`),
		`/api/v1/stories/${storyId}/thread`
	]) {
		const answer = await page.request.get(path);
		expect(answer.status(), path).toBe(200);
		expectSilence(await answer.text());
	}
	expect((await page.request.get(`/api/v1/stories/${storyId}`)).status()).toBe(410);
	await page.goto(threads[0] ?? '');
	await expect(page.getByText(t('thread_withdrawn')).first()).toBeVisible();
}

function expectSilence(shown: string): void {
	for (const words of [...Object.values(text.words), text.story.title]) {
		expect(shown).not.toContain(words);
	}
}
