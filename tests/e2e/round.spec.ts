/** A coding round: two people mark one story without seeing each other's marks, then count how far they agree, and settle it. */
import type { APIResponse, Page } from '@playwright/test';
import { enter, tabTo, typeIn } from '../support/keyboard';
import { expect, expectAccessible, test } from '../support/test';

const home = '/i/sammen-om-lindaa';
const api = '/api/v1/initiatives/sammen-om-lindaa';
const bo = {
	name: 'Bo Strand',
	email: 'bo@lindaa.example',
	password: 'to læser med hver sine øjne'
};

interface Listed {
	items: { id: string; title: string; quote: string }[];
}

test('two code one story blind, see alpha when it closes, and settle where they differ', async ({
	browser,
	page,
	server,
	signIn,
	t
}) => {
	const { name, email, password } = bo;
	server.traad(['user', 'create', '--email', email, '--name', name, '--password', '-'], password);
	server.traad(
		['member', 'add', '--email', email, '--initiative', 'sammen-om-lindaa'].concat(
			'--role',
			'fieldworker'
		)
	);
	const context = await browser.newContext({ baseURL: server.origin, locale: 'da-DK' });
	const other = await context.newPage();
	await signIn(page);
	await signIn(other, bo);
	await other.goto(home);
	const [story] = (await read<Listed>(await page.request.get(`${api}/stories`))).items;
	const { id = '', title = '' } = story ?? {};

	await test.step('a round is opened for one story and two coders', async () => {
		await page.goto(`${home}/rounds`);
		await page.getByLabel(t('round_title_label')).fill('Ser vi det samme?');
		await page.getByRole('checkbox', { name: title }).check();
		await page.getByRole('checkbox', { name: 'Karen Lund' }).check();
		await page.getByRole('checkbox', { name }).check();
		await page.getByRole('button', { name: t('round_new_submit') }).click();
		await expect(page.getByRole('heading', { level: 1, name: 'Ser vi det samme?' })).toBeVisible();
	});

	await test.step('each sees only what is their own', async () => {
		await mark(page, id, 40);
		await mark(other, id, 60);
		const own = await read<Listed>(await other.request.get(`${api}/excerpts?story=${id}`));
		expect(own.items).toHaveLength(1);
		await other.goto(new URL(page.url()).pathname);
		await expect(other.getByText(t('round_blind_coders_hint'))).toBeVisible();
		await expect(other.getByRole('table')).toHaveCount(0);
		await other.getByRole('button', { name: t('round_finish') }).click();
		await expect(other.getByRole('button', { name: t('round_unfinish') })).toBeVisible();
	});

	await test.step('closed, the round says how far they agree', async () => {
		await page.getByRole('button', { name: t('round_close') }).click();
		const all = page.getByRole('row', { name: t('round_over_all') });
		await expect(all.getByRole('cell').first()).toHaveText(/^−?-?[01],\d\d$/);
		await expect(page.getByText(t('round_apart_count_one'))).toBeVisible();
		await expectAccessible(page);
	});

	await test.step('what they saw apart is settled by keyboard', async () => {
		await page.getByLabel(t('round_unit_label')).selectOption('sentences');
		await expect(page).toHaveURL(/unit=sentences/);
		const note = page.getByLabel(t('round_note_label'));
		await typeIn(page, note, 'Hele sætningen hører med.\nOgså det sidste ord.');
		await expect(note).toHaveValue('Hele sætningen hører med.\nOgså det sidste ord.');
		await expect(note).toBeFocused();
		await enter(page, page.getByRole('button', { name: t('round_keep_one', { name }) }));
		await expect(page.getByText(t('round_chose_one', { name }))).toBeVisible();
		await expect(page.locator('summary').filter({ hasText: title })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.getByText('Hele sætningen hører med.')).toBeVisible();
		await tabTo(page, page.getByRole('button', { name: t('round_undo') }));
		await expectAccessible(page);
	});

	await test.step('taken back, it waits again, and the page stays as it was counted', async () => {
		await enter(page, page.getByRole('button', { name: t('round_undo') }));
		await expect(page.getByText(t('round_apart_count_one'))).toBeVisible();
		await expect(page.locator('summary').filter({ hasText: title })).toBeFocused();
		await expect(page).toHaveURL(/unit=sentences/);
	});
	await context.close();
});

/** Marks the beginning of a story, so many code points of it. */
async function mark(page: Page, storyId: string, end: number): Promise<void> {
	const [tag] = (await read<Listed>(await page.request.get(`${api}/tags`))).items;
	const answer = await page.request.post(`/api/v1/stories/${storyId}/excerpts`, {
		data: { start: 0, end, tagIds: [tag?.id] },
		headers: { origin: new URL(page.url()).origin }
	});
	await read(answer);
}

async function read<T>(answer: APIResponse): Promise<T> {
	expect(answer.ok(), await answer.text()).toBe(true);
	return (await answer.json()) as T;
}
