/** The day somebody is 15 for certain, and the day they are 18: who decides, and whom the guardian's page still serves (R12). */
import { send } from '../support/api';
import { makeCard, useCard } from '../support/card';
import { expect, expectAccessible, phone, test } from '../support/test';

test.use({ clock: 'movable' });

const home = '/i/sammen-om-lindaa';
const name = 'Storm';
const dayMs = 86_400_000;

test('at fifteen the own yes is enough, and at eighteen the guardian is out', async ({
	browser,
	page,
	server,
	signIn,
	t
}) => {
	const year = new Date().getUTCFullYear();
	const device = { baseURL: server.origin, locale: 'da-DK' };
	const young = await (await browser.newContext({ ...device, ...phone })).newPage();
	const guardian = await (await browser.newContext(device)).newPage();
	await signIn(page);
	await page.goto(`${home}/settings/setup`);
	const { id } = await send<{ id: string }>(
		page,
		'post',
		'/initiatives/sammen-om-lindaa/storytellers',
		{
			...{ secretName: name, birthYear: year - 15 }
		}
	);
	const person = `${home}/people/${id}`;
	const says = (scope: string, by: string, decision: string) =>
		send(page, 'post', `/storytellers/${id}/consents`, { scope, by, decision, method: 'paper' });
	const mayUse = async (scope: string) =>
		(await send<{ mayUse: Record<string, boolean> }>(page, 'get', `/storytellers/${id}/consents`))
			.mayUse[scope];
	for (const scope of ['team', 'workshop', 'exhibition']) await says(scope, 'young', 'yes');
	await says('team', 'guardian', 'yes');
	await says('workshop', 'guardian', 'no');
	const card = await makeCard({ page, t }, person, 'guardian');
	await useCard({ page: guardian, t }, card);
	let own = '';
	const asked = (scope: string) => guardian.getByText(t(scope), { exact: true });
	await expect(asked('scope_workshop')).toBeVisible();
	expect(await mayUse('workshop')).toBe(false);

	await test.step('a guardian’s no ends with the day, and the page with all but what lasts', async () => {
		await server.forward((Date.UTC(year + 1, 0, 1) - Date.now()) / dayMs);
		await signIn(page);
		expect(await mayUse('workshop')).toBe(true);
		expect(await mayUse('exhibition')).toBe(false);
		await useCard({ page: guardian, t }, card);
		await expect(asked('scope_exhibition')).toBeVisible();
		await expect(asked('scope_workshop')).toBeHidden();
		await expectAccessible(guardian);
	});

	await test.step('whoever is fifteen is asked anew', async () => {
		own = await makeCard({ page, t }, person);
		await useCard({ page: young, t }, own);
		const grown = young.getByRole('region', { name: t('my_grown_15') });
		// The exhibition waits for the guardian as before; nothing rests because of the day.
		await expect(grown.getByText(t('my_grown_15_lead'))).toBeVisible();
		await expect(grown.getByText(t('my_grown_rests'))).toBeHidden();
		const yes = t('my_ask_yes_long', { scope: t('my_scope_workshop') });
		await grown.getByRole('button', { name: yes }).click();
		await expect(young.getByText(t('my_ask_saved'))).toBeVisible();
		await expect(grown.getByRole('button', { name: yes })).toBeHidden();
		await expectAccessible(young);
	});

	await test.step('what the controller leaves to them takes no guardian', async () => {
		await says('exhibition', 'young', 'yes');
		expect(await mayUse('exhibition')).toBe(false);
		await page.goto(`${home}/settings/setup`);
		const alone = page.getByRole('group', { name: t('setup_alone') });
		await alone.getByLabel(t('scope_exhibition')).check();
		await page.getByLabel(t('setup_renew_months')).fill('60');
		await page.getByRole('button', { name: t('initiative_save') }).click();
		await expect(page.getByRole('status')).toBeVisible();
		await expect(alone.getByLabel(t('scope_exhibition'))).toBeChecked();
		await expect(alone.getByText(/Karen Lund.*\. Nu: /)).toContainText(t('scope_exhibition'));
		const renew = page.getByRole('group', { name: t('setup_renew') });
		await expect(renew.getByText(/Karen Lund/)).toContainText(t('setup_renew_line', { count: 60 }));
		await expectAccessible(page);
		expect(await mayUse('exhibition')).toBe(true);
		await guardian.reload();
		await expect(asked('scope_exhibition')).toBeHidden();
		await expect(asked('scope_archive')).toBeVisible();
	});

	await test.step('at eighteen no guardian comes in', async () => {
		await server.forward(3 * 366);
		await guardian.goto('/card');
		await guardian.getByLabel(t('card_enter_label')).fill(card);
		await guardian.getByRole('button', { name: t('card_enter_submit') }).click();
		await expect(guardian.getByText(t('card_enter_wrong'))).toBeVisible();
		await signIn(page);
		expect(await mayUse('exhibition')).toBe(false);
		await useCard({ page: young, t }, own);
		const grown = young.getByRole('region', { name: t('my_grown_18') });
		await expect(grown.getByText(t('my_grown_rests'))).toBeVisible();
	});
	await young.context().close();
	await guardian.context().close();
});

test('a yes that runs out is asked for anew in good time', async ({
	browser,
	page,
	server,
	signIn,
	t
}) => {
	const young = await (
		await browser.newContext({ baseURL: server.origin, locale: 'da-DK', ...phone })
	).newPage();
	await signIn(page);
	await page.goto(`${home}/thread`);
	const soon = page
		.getByRole('region', { name: t('loose_soon') })
		.getByRole('listitem')
		.filter({ hasText: t('loose_soon_yes_about', { scopes: t('scope_follow_up') }) });
	await soon.getByRole('link').press('Enter');
	const questions = page.getByRole('region', { name: t('may_we_title') });
	await expect(questions.getByText(/ja fra Emil er til og med/)).toBeVisible();
	await expectAccessible(page);

	const code = await makeCard({ page, t }, new URL(page.url()).pathname);
	await useCard({ page: young, t }, code);
	const asked = young.getByRole('region', { name: t('my_ask_title') });
	await expect(asked.getByText(/Dit ja er til og med/)).toBeVisible();
	await expectAccessible(young);
	const yes = t('my_ask_yes_long', { scope: t('my_scope_follow_up') });
	await asked.getByRole('button', { name: yes }).press('Enter');
	await expect(young.getByText(t('my_ask_saved'))).toBeVisible();
	await expect(asked).toBeHidden();
	await page.goto(`${home}/thread`);
	await expect(page.getByRole('region', { name: t('loose_soon') })).toBeVisible();
	await expect(soon).toBeHidden();
});
