/** Suggested groups: asked for, changed, made, undone and put away, by keyboard. */
import { v7 } from 'uuid';
import { expect, expectAccessible, test } from '../support/test';

const notes = [
	'Hunden venter på mig ved lågen',
	'Jeg går tur med naboens hund',
	'Madpakken bliver i tasken hele frikvarteret',
	'I frikvarteret deler vi madpakke på trappen',
	'Regnen trommer mod ruden'
];

test('loose cards are suggested as groups, and one undo takes a made one back', async ({
	page,
	server,
	signIn,
	t
}) => {
	await signIn(page);
	await page.goto('/i/sammen-om-lindaa/walls');
	await page.getByLabel(t('wall_new_title')).fill('Løse kort');
	await page.getByRole('button', { name: t('wall_new_submit') }).click();
	await expect(page.getByText(t('wall_line_open'))).toBeAttached();
	const commands = notes.map((text, at) => {
		const [id, cardId] = [v7(), v7()];
		return { id, cardId, type: 'card.add', text, x: at * 280, y: 0 };
	});
	const wallId = new URL(page.url()).pathname.split('/').at(-1);
	const sent = await page.request.post(`/api/v1/walls/${wallId}/commands`, {
		data: { commands },
		headers: { origin: server.origin }
	});
	expect(sent.ok()).toBe(true);
	await expect(page.locator('[data-card]')).toHaveCount(notes.length);

	await page.keyboard.press('p');
	const panel = page.getByRole('complementary', { name: t('suggestion_open') });
	await expect(panel.getByText(t('suggestion_count', { count: 2, cards: 5 }))).toBeVisible();
	await expect(panel.getByText(notes.at(-1) ?? '')).toBeHidden();
	await expectAccessible(page);

	const groupOf = (words = '') => panel.getByRole('listitem').filter({ hasText: words });
	const dogs = panel.getByRole('checkbox', { name: notes[0] });
	await expect(dogs).toBeChecked();
	const title = groupOf(notes[0]).getByLabel(t('suggestion_title'));
	await expect(title).toHaveValue('Hund');
	await title.fill('Dyr, der venter');
	const name = t('suggestion_accept_long', { title: 'Dyr, der venter', count: 2 });
	await panel.getByRole('button', { name }).press('Enter');
	const cluster = page.getByRole('region', { name: 'Dyr, der venter' });
	await expect(cluster).toBeVisible();
	await expect(dogs).toBeHidden();
	await expect(panel.getByRole('heading', { name: t('suggestion_open') })).toBeFocused();

	await page.keyboard.press('Control+z');
	await expect(cluster).toBeHidden();
	await expect(dogs).toBeVisible();

	const dismiss = groupOf(notes[2]).getByRole('button', { name: t('suggestion_dismiss') });
	await dismiss.press('Enter');
	await expect(panel.getByText(t('suggestion_count_one', { cards: 5 }))).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(panel).toBeHidden();
});
