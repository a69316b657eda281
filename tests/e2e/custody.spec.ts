/** Two adults have custody: each says for themself, a use waits for the one who is missing, and a no closes at once (R9). */
import { send } from '../support/api';
import { makeCard, useCard } from '../support/card';
import { expect, expectAccessible, phone, test } from '../support/test';

const home = '/i/sammen-om-lindaa';

test('a use waits for the other parent, opens with their yes and closes with their no', async ({
	browser,
	page,
	server,
	signIn,
	t
}) => {
	const device = { baseURL: server.origin, locale: 'da-DK', ...phone };
	// Without scripts: all of it is plain forms.
	const theirs = await (
		await browser.newContext({ ...device, javaScriptEnabled: false })
	).newPage();
	// With scripts, as what looks for barriers is one.
	const looked = await (await browser.newContext(device)).newPage();
	await signIn(page);
	await page.goto(`${home}/people`);
	const made = { secretName: 'Bertil', ageBand: '10-12' };
	const path = '/initiatives/sammen-om-lindaa/storytellers';
	const { id } = await send<{ id: string }>(page, 'post', path, made);
	const person = `${home}/people/${id}`;
	for (const scope of ['keep', 'team', 'research']) {
		const yes = { scope, by: 'young', decision: 'yes', method: 'paper' };
		await send(page, 'post', `/storytellers/${id}/consents`, yes);
	}
	const [mother, father] = ['mor', 'far'];
	const waits = t('consent_still_guardian', { who: father, scopes: t('scope_research_in') });
	const refused = t('consent_still_no_guardian', { who: father, scopes: t('scope_research_in') });
	const answer = (who: string, scope: string) =>
		page.getByRole('button', {
			name: t('consent_say', { who, scope: t(scope), answer: t('consent_yes') }),
			exact: true
		});

	await test.step('the staff say that custody is with two, and what each is', async () => {
		await page.goto(person);
		const custody = page.getByRole('region', { name: t('custody_title') });
		await custody.getByText(t('custody_change')).click();
		await custody.getByLabel(t('custody_decided')).check();
		await custody.getByRole('button', { name: t('custody_save') }).click();
		const note = custody.getByLabel(t('custody_note'));
		await expect(note).toHaveAttribute('aria-invalid', 'true');
		await expect(note).toBeFocused();
		await custody.getByLabel(t('custody_two')).check();
		await expect(note).toBeHidden();
		await custody.getByLabel(t('custody_relation')).fill(mother);
		await custody.getByLabel(t('custody_relation_other')).fill(father);
		await expectAccessible(page);
		await custody.getByRole('button', { name: t('custody_save') }).click();
		await expect(custody.getByText(t('custody_saved'))).toBeVisible();
		await expect(custody.getByText(t('custody_short_two'))).toBeVisible();
		await expect(custody.locator('summary')).toBeFocused();
	});

	await test.step('with the first yes, one line says who is missing and what is shut', async () => {
		for (const scope of ['scope_keep', 'scope_team', 'scope_research']) {
			await answer('Mor', scope).click();
			await expect(answer('Mor', scope)).toHaveAttribute('aria-pressed', 'true');
		}
		await expect(page.getByText(waits, { exact: true })).toBeVisible();
		await expectAccessible(page);
	});

	await test.step('the other one comes in by a card of their own, and says yes', async () => {
		const card = await makeCard({ page, t }, person, 'otherGuardian');
		await useCard({ page: theirs, t }, card);
		await useCard({ page: looked, t }, card);
		await expect(theirs.getByText(t('guardian_as', { who: father }))).toBeVisible();
		await looked.getByText(t('guardian_history')).click();
		const two = looked.getByRole('listitem').filter({ hasText: t('custody_short_two') });
		await expect(two).toContainText(t('my_history_custody_by', { name: 'Karen Lund' }));
		await expectAccessible(looked);
		const yes = t('guardian_yes_long', { scope: t('scope_research') });
		await theirs.getByRole('button', { name: yes, exact: true }).click();
		await expect(theirs.getByText(t('guardian_saved'))).toBeVisible();
		await page.goto(person);
		await expect(page.getByText(waits, { exact: true })).toBeHidden();
		await expect(answer('Far', 'scope_research')).toHaveAttribute('aria-pressed', 'true');
	});

	await test.step('their no closes it at once', async () => {
		const no = t('guardian_no_long', { scope: t('scope_research') });
		await theirs.getByRole('button', { name: no, exact: true }).click();
		await expect(theirs.getByText(t('guardian_saved'))).toBeVisible();
		await page.reload();
		await expect(page.getByText(refused, { exact: true })).toBeVisible();
	});

	await test.step('when custody is with one again, they are out and count no more', async () => {
		const custody = page.getByRole('region', { name: t('custody_title') });
		await custody.getByText(t('custody_change')).click();
		await custody.getByRole('radio', { name: new RegExp(`^${t('custody_one')}`) }).check();
		await custody.getByRole('button', { name: t('custody_save') }).click();
		await expect(custody.getByText(t('custody_saved'))).toBeVisible();
		await expect(page.getByText(refused, { exact: true })).toBeHidden();
		await custody.getByText(t('custody_earlier', { count: 1 })).click();
		await expect(custody.getByRole('listitem')).toContainText(t('custody_short_two'));
		await expectAccessible(page);
		await theirs.reload();
		await expect(theirs.getByLabel(t('card_enter_label'))).toBeVisible();
	});
	await Promise.all([theirs, looked].map((one) => one.context().close()));
});
