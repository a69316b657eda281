/** What-ifs as they are moved, blocked and released; and an insight that a young person says is wrong. */
import type { Page } from '@playwright/test';
import { makeCard, useCard } from '../support/card';
import { expect, expectAccessible, test } from '../support/test';

const home = '/i/sammen-om-lindaa';
const api = '/api/v1/initiatives/sammen-om-lindaa';

interface Listed {
	items: { id: string; secretName: string; whatIf: string; publicTask: string; state: string }[];
}

test('what replaces a public task waits for a yes, and a step is taken back', async ({
	page,
	signIn,
	t
}) => {
	await signIn(page);
	const { items } = await read<Listed>(page, `${api}/opportunities`);
	const { id = '', whatIf = '' } = items.find((one) => one.publicTask === 'replaces') ?? {};
	const card = page.getByRole('link', { name: whatIf });
	const dialog = page.getByRole('dialog');

	await page.goto(`${home}/opportunities?waits=decision`);
	await agree();
	await expect(dialog.getByText(t('error_replaces_public_task'))).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();

	await page.goto(`${home}/opportunities/${id}/decision`);
	await page.getByRole('radio', { name: t('opportunity_decide_yes') }).check();
	await page.getByLabel(t('opportunity_decide_reason')).fill('Skolen har ingen pligt til det.');
	await page.getByRole('button', { name: t('opportunity_decide_save') }).click();
	const done = t('opportunity_replaces_done', { name: 'Henrik Solbjerg' });
	await expect(page.getByText(done)).toBeVisible();
	await expectAccessible(page);

	await page.goto(`${home}/opportunities?q=pensionister`);
	await agree();
	await expect(dialog).toBeHidden();
	const agreed = page.getByRole('region', { name: t('opportunity_state_agreed') });
	await expect(agreed.getByRole('link', { name: whatIf })).toBeVisible();
	await page.getByRole('button', { name: t('toast_undo') }).click();
	await expect(page.getByText(t('toast_undone'))).toBeVisible();
	await expect(agreed.getByRole('link', { name: whatIf })).toBeHidden();

	await test.step('partners are asked by keyboard, and one goes on with their links', async () => {
		const offered = items.find(({ state }) => state === 'offered')?.id ?? '';
		await page.goto(`${home}/opportunities/${offered}`);
		const ask = page.getByRole('button', { name: t('involvement_ask') });
		await ask.press('Enter');
		await expect(page.getByText(t('error_nobody_chosen'))).toBeVisible();
		await page.getByRole('checkbox', { name: 'Birkeskolen' }).press('Space');
		await ask.press('Enter');
		const link = page.getByLabel(t('involvement_link_for', { name: 'Birkeskolen' }));
		await expect(link).toHaveValue(/\/p\//);
		await expect(page.getByRole('list').filter({ has: link }).last()).toBeFocused();
	});

	/** By keyboard alone: the menu of the card, the first step, and an answer that is whole. */
	async function agree() {
		await card.focus();
		await page.keyboard.press('m');
		await page.getByRole('menuitem', { name: t('opportunity_step_agreed') }).press('Enter');
		await dialog.getByLabel(t('opportunity_answer_reason')).fill('Alle har sagt ja.');
		await dialog.getByLabel(t('opportunity_answer_next')).fill('Vi dækker bord på mandag.');
		await dialog.getByLabel(t('opportunity_answer_review')).fill('2031-01-01');
		await dialog.getByRole('button', { name: t('opportunity_answer_save') }).click();
	}
});

test('a what-if is imagined from what is there, by keyboard, and written on', async ({
	page,
	signIn,
	t
}) => {
	await signIn(page);
	await page.goto(`${home}/opportunities/new`);
	await expect(page.getByText(t('opportunity_ideas_ungrounded'))).toBeVisible();
	await page.getByRole('checkbox', { name: /det, der bærer|det, der holder/i }).check();
	const ideas = page.getByRole('region', { name: t('opportunity_compose_prompts') });
	await ideas.getByRole('button').first().press('Enter');
	const question = page.getByLabel(t('opportunity_compose_what_if'), { exact: true });
	await expect(question).toBeFocused();
	await expect(question).toHaveValue(/^Hvad nu hvis .+\?$/);
	await expectAccessible(page);

	const line = (number: number) => page.getByLabel(t('opportunity_concrete_line', { number }));
	await line(1).fill('Hvad nu hvis ”problembørnene” fik et telt?');
	await expect(page.getByText(t('strength_hint'))).toBeHidden();
	await line(1).fill('Hvad nu hvis problembørnene fik et telt?');
	await expect(page.getByText(t('strength_hint'))).toBeVisible();
	await expectAccessible(page);
	await line(1).fill('Hvad nu hvis vi kørte på skift?');
	await expect(page.getByText(t('strength_hint'))).toBeHidden();
	await line(1).press('End');
	await page.keyboard.press('Enter');
	await page.keyboard.type('Hvad nu hvis 010203-1234 kørte?');
	await page.getByLabel(t('opportunity_with')).selectOption('private');
	await page.getByRole('button', { name: t('opportunity_save_draft') }).press('Enter');
	await expect(line(2)).toBeFocused();
	await expect(line(2)).toHaveAttribute('aria-invalid', 'true');
	await line(2).fill('Hvad nu hvis bilen ventede ved skolen?');
	await page.keyboard.press('Alt+ArrowUp');
	await expect(line(1)).toHaveValue('Hvad nu hvis bilen ventede ved skolen?');
	await page.getByRole('button', { name: t('opportunity_save_draft') }).press('Enter');

	const lines = page.getByRole('list', { name: t('opportunity_concrete') }).getByRole('listitem');
	await expect(lines).toHaveText([
		'Hvad nu hvis bilen ventede ved skolen?',
		'Hvad nu hvis vi kørte på skift?'
	]);
	await expect(page.getByText(t('partner_sector_private'), { exact: true }).first()).toBeVisible();
	await expectAccessible(page);
});

test('the lines of a what-if are arranged and kept without scripts', async ({
	browser,
	baseURL,
	page,
	signIn,
	t
}) => {
	await signIn(page);
	const { items } = await read<Listed>(page, `${api}/opportunities`);
	const { id = '' } = items.find(({ whatIf }) => whatIf.includes('skydebanen')) ?? {};
	const storageState = await page.context().storageState();
	const plain = await browser.newContext({ javaScriptEnabled: false, storageState, baseURL });
	const still = await plain.newPage();
	await still.goto(`${home}/opportunities/${id}/edit`);
	const line = (number: number) => still.getByLabel(t('opportunity_concrete_line', { number }));
	const first = await line(1).inputValue();
	await line(2).fill('Hvad nu hvis vi mødtes ved porten?');
	await still.getByRole('button', { name: t('opportunity_concrete_down', { number: 1 }) }).click();
	await expect(line(1)).toHaveValue('Hvad nu hvis vi mødtes ved porten?');
	await expect(line(2)).toHaveValue(first);
	await still.getByRole('button', { name: t('opportunity_concrete_more') }).click();
	await still.getByRole('button', { name: t('opportunity_save') }).click();
	const lines = still.getByRole('list', { name: t('opportunity_concrete') }).getByRole('listitem');
	await expect(lines.first()).toHaveText('Hvad nu hvis vi mødtes ved porten?');
	await plain.close();
});

test('a what-if is not checked before a young person answered, or it says why not', async ({
	page,
	signIn,
	t
}) => {
	await signIn(page);
	const { items } = await read<Listed>(page, `${api}/opportunities`);
	const { id = '', whatIf = '' } = items.find(({ state }) => state === 'offered') ?? {};
	await page.goto(`${home}/opportunities`);
	const dialog = page.getByRole('dialog');
	const reason = dialog.getByLabel(t('opportunity_answer_unasked'));
	await page.getByRole('link', { name: whatIf }).focus();
	await page.keyboard.press('m');
	await page.getByRole('menuitem', { name: t('opportunity_step_youth_checked') }).press('Enter');
	await expect(reason).toHaveAttribute('required', '');
	await expectAccessible(page);
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();

	await page.goto(`${home}/opportunities/${id}`);
	await page.getByText(t('said_write'), { exact: true }).click();
	await page.getByRole('radio', { name: t('check_answer_fits') }).check();
	await page.getByRole('button', { name: t('said_save'), exact: true }).press('Enter');
	const told = page.getByRole('listitem').filter({ hasText: t('check_answer_fits') });
	await expect(told.first()).toBeVisible();
	await page.getByRole('link', { name: t('opportunity_step_youth_checked') }).click();
	await page
		.locator('#answer')
		.getByRole('button', { name: t('opportunity_answer_save') })
		.click();
	await expect(page.getByText(t('opportunity_answered'))).toBeVisible();
	const { state } = await read<{ state: string }>(page, `/api/v1/opportunities/${id}`);
	expect(state).toBe('youthChecked');
});

test('a procedure is written, stands on what-ifs as a checklist, and is ticked by keyboard', async ({
	page,
	signIn,
	t
}) => {
	await signIn(page);
	const { items } = await read<Listed>(page, `${api}/opportunities`);
	const { id = '', whatIf = '' } = items.find((one) => one.whatIf.includes('praktikplads')) ?? {};

	await page.goto(`${home}/settings`);
	await page.getByText(t('procedure_add'), { exact: true }).press('Enter');
	const form = page
		.locator('form')
		.filter({ has: page.getByLabel(t('procedure_name')) })
		.last();
	await form.getByLabel(t('procedure_name')).fill('Skolens vej');
	await form.getByRole('button', { name: t('procedure_more') }).press('Enter');
	await expect(form.getByLabel(t('procedure_step', { number: 3 }), { exact: true })).toBeFocused();
	await page.keyboard.type('Ring til skolen');
	await form.getByLabel(t('procedure_step_days', { number: 3 })).fill('');
	await form.getByRole('button', { name: t('procedure_save') }).press('Enter');
	await expect(form.getByText(t('procedure_days_wrong'))).toBeVisible();
	await form.getByLabel(t('procedure_step_days', { number: 3 })).fill('0');
	await form.getByRole('button', { name: t('procedure_save') }).press('Enter');
	const made = page.getByRole('heading', { name: 'Skolens vej' });
	await expect(made).toBeVisible();
	await expectAccessible(page);

	await page.getByText(t('involvement_rule_add'), { exact: true }).click();
	await page.getByRole('checkbox', { name: t('partner_sector_public'), exact: true }).check();
	await page.getByLabel(t('involvement_rule_procedure')).selectOption('Skolens vej');
	await page.getByRole('button', { name: t('involvement_rule_save') }).click();
	await expect(
		page.getByText(t('involvement_rule_procedure_is', { name: 'Skolens vej' }))
	).toBeVisible();

	await test.step('a removed procedure is put back with the rule that names it', async () => {
		await page.getByRole('button', { name: /: Skolens vej$/ }).click();
		await expect(made).toBeHidden();
		await page.getByRole('button', { name: t('toast_undo') }).click();
		await expect(made).toBeVisible();
	});

	await page.goto(`${home}/thread`);
	const late = page.getByRole('region', { name: t('loose_step') }).getByRole('listitem');
	await late.filter({ hasText: whatIf }).getByRole('link').click();
	await expect(page).toHaveURL(`${home}/opportunities/${id}#procedures`);
	const step = page.getByRole('listitem').filter({ hasText: 'Ring til skolen' });
	await step.getByRole('button', { name: t('procedure_done') }).press('Enter');
	await expect(step.getByText('Karen Lund')).toBeVisible();
	await expect(step.getByRole('button', { name: t('procedure_undo') })).toBeFocused();
	await expectAccessible(page);
	await page.keyboard.press('Enter');
	await expect(step.getByText('Karen Lund')).toBeHidden();
});

test('answers are prepared one by one and published in one act', async ({ page, signIn, t }) => {
	await signIn(page);
	const { items } = await read<Listed>(page, `${api}/opportunities`);
	const { id = '', whatIf = '' } = items.find(({ state }) => state === 'running') ?? {};
	const list = `${home}/opportunities/prepared`;
	const item = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: whatIf }) });

	await page.goto(`${home}/opportunities/${id}`);
	await page.getByRole('link', { name: t('opportunity_step_paused') }).click();
	const form = page.locator('#answer');
	await form.getByLabel(t('opportunity_answer_reason')).fill('Vi holder fri i juli.');
	await form.getByLabel(t('opportunity_answer_next')).fill('Vi ringer …');
	await form.getByLabel(t('opportunity_answer_review')).fill('2031-01-01');
	await form.getByRole('button', { name: t('prepared_save') }).press('Enter');
	await expect(form.getByText(t('error_gap_left'))).toBeVisible();
	await expect(form.getByLabel(t('opportunity_answer_next'))).toHaveValue('Vi ringer …');
	await form.getByLabel(t('opportunity_answer_next')).fill('Vi ringer i august.');
	await form.getByRole('button', { name: t('prepared_save') }).press('Enter');
	await page.getByRole('link', { name: t('prepared_open_list') }).click();
	await expect(page).toHaveURL(list);
	await expectAccessible(page);

	await item.getByRole('link', { name: t('prepared_edit') }).click();
	await item.getByLabel(t('opportunity_answer_reason')).fill('Vi holder fri hele juli.');
	await item.getByRole('button', { name: t('prepared_edit_save') }).click();
	await expect(item.getByText('Vi holder fri hele juli.')).toBeVisible();
	await item.getByRole('button', { name: t('prepared_take_out') }).click();
	await expect(item).toBeHidden();
	await page.getByRole('button', { name: t('toast_undo') }).click();
	await expect(item).toBeVisible();

	await test.step('what has moved meanwhile stays with its reason and stops no other', async () => {
		const answer = { reason: 'Den er slut.', answeredBy: 'Tove', to: 'withdrawn' };
		await page.request.post(`/api/v1/opportunities/${id}/transitions`, {
			data: answer,
			headers: { origin: new URL(page.url()).origin }
		});
		await page.getByRole('button', { name: t('prepared_publish') }).press('Enter');
		await expect(page.getByText(t('prepared_published_count', { count: 2 }))).toBeVisible();
		await expect(page.getByText(t('prepared_kept_one'))).toBeVisible();
		await expect(item.getByText(t('error_transition_illegal'))).toBeVisible();
		await expectAccessible(page);
	});

	await test.step('and is put back too, when it was taken out by mistake', async () => {
		await item.getByRole('button', { name: t('prepared_take_out') }).click();
		await expect(item).toBeHidden();
		await page.getByRole('button', { name: t('toast_undo') }).click();
		await expect(item.getByText(t('error_transition_illegal'))).toBeVisible();
	});
});

test('a young person says wrong, and nothing goes to partners until it is settled', async ({
	browser,
	baseURL,
	page,
	signIn,
	t
}) => {
	await signIn(page);
	const people = await read<Listed>(page, `${api}/storytellers`);
	const villads = people.items.find((one) => one.secretName === 'Villads')?.id ?? '';
	const code = await makeCard({ page, t }, `${home}/people/${villads}`);
	const own = await browser.newContext({ baseURL, viewport: { width: 390, height: 844 } });
	const young = await own.newPage();
	await useCard({ page: young, t }, code);

	const asked = young.getByRole('region', { name: t('my_check_title') }).first();
	await asked.getByText(t('my_check_change')).click();
	await asked.getByRole('radio', { name: t('check_answer_wrong') }).check();
	await asked.getByLabel(t('my_check_words')).fill('Sådan er det ikke mere.');
	await asked.getByRole('button', { name: t('my_check_save') }).click();
	await expect(asked.getByText(t('my_check_thanks'))).toBeVisible();
	await expectAccessible(young);
	await own.close();

	await page.goto(`${home}/thread`);
	await page.getByRole('link', { name: t('loose_stopped_act') }).click();
	await expect(page.getByText('Sådan er det ikke mere.')).toBeVisible();
	await page.getByText(t('check_settle'), { exact: true }).click();
	await page.getByLabel(t('check_settle_reason')).fill('Vi har talt. Cyklen skal med.');
	await page.getByRole('button', { name: t('check_settle_save') }).click();
	await expect(page.getByText(/Vi har talt\. Cyklen skal med\./)).toBeVisible();
	await expect(page.getByText(t('check_stopped_title'))).toBeHidden();
});

async function read<T>(page: Page, path: string): Promise<T> {
	return (await page.request.get(path)).json() as Promise<T>;
}
