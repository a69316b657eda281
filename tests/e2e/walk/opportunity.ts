/** Steps 6 to 8: a cluster becomes an insight, an insight a what-if, and a partner makes a pledge. */
import { expect } from '@playwright/test';
import type { Person } from './person';

export interface Statement {
	observation: string;
	because: string;
	soThat: string;
}

/** From the cluster that is shown on the wall. @returns the path of the insight */
export async function becomeInsight(
	{ page, t }: Person,
	cluster: string,
	{ observation, because, soThat }: Statement,
	contradicting: string
): Promise<string> {
	await page.getByRole('button', { name: t('wall_zoom_fit') }).click();
	await page
		.getByRole('region', { name: cluster })
		.getByRole('link', { name: t('wall_cluster_insight') })
		.click();
	await page.getByLabel(t('insight_observation'), { exact: true }).fill(observation);
	await page.getByLabel(t('insight_because_label'), { exact: true }).fill(because);
	await page.getByLabel(t('insight_so_that_label'), { exact: true }).fill(soThat);
	const against = page.getByRole('group', { name: contradicting });
	await against.getByRole('radio', { name: t('insight_contradicts') }).check();
	await page.getByRole('button', { name: t('insight_save') }).click();
	await expect(page.getByRole('heading', { name: t('insight_evidence_title') })).toBeVisible();
	await expect(page.getByRole('region', { name: t('insight_contradicts') })).toContainText(
		contradicting
	);
	return new URL(page.url()).pathname;
}

export interface WhatIf {
	question: string;
	moreOf: string;
	towards: string;
	partnerText: string;
}

/** From the insight that is shown. @returns the path of the what-if */
export async function becomeWhatIf(
	{ page, t }: Person,
	{ question, moreOf, towards, partnerText }: WhatIf
) {
	await page.getByRole('link', { name: t('insight_become') }).click();
	await page.getByLabel(t('opportunity_more_of'), { exact: true }).fill(moreOf);
	await page.getByRole('radio', { name: t('opportunity_barrier_transport') }).check();
	await page.getByLabel(t('opportunity_towards'), { exact: true }).fill(towards);
	await page.getByLabel(t('opportunity_compose_what_if'), { exact: true }).fill(question);
	await page.getByLabel(t('opportunity_compose_partner_text'), { exact: true }).fill(partnerText);
	await expect(page.getByText(t('opportunity_check_ok'))).toBeVisible();
	await page.getByRole('button', { name: t('opportunity_save_draft') }).click();
	await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
	return new URL(page.url()).pathname;
}

/** Opens the what-if for partners. @returns the path of a link for anybody who gets it */
export async function askPartners({ page, t }: Person): Promise<string> {
	await page.getByRole('link', { name: t('opportunity_step_open') }).click();
	await page.getByRole('button', { name: t('opportunity_answer_save') }).click();
	await page.getByRole('button', { name: t('partner_link_make') }).click();
	const link = page.getByLabel(t('partner_link_address'), { exact: true });
	await expect(link).toHaveValue(/\/p\//);
	return new URL(await link.inputValue()).pathname;
}

/** On a phone, without an account: sees the need, and pledges to drive. */
export async function pledge({ page, t }: Person, link: string, name: string): Promise<void> {
	await page.goto(link);
	await page.getByRole('link', { name: t('pledge_kind_transport') }).click();
	await page.getByRole('checkbox', { name: t('pledge_day_thu') }).check();
	await page.getByLabel(t('pledge_form_name'), { exact: true }).fill(name);
	await page.getByLabel(t('pledge_form_phone'), { exact: true }).fill('20 30 40 50');
	await page.getByRole('button', { name: t('pledge_form_send') }).click();
	await expect(
		page.getByRole('heading', {
			name: t('pledge_receipt_title', { name: name.split(' ')[0] ?? '' })
		})
	).toBeVisible();
}

/** The facilitator takes the pledge with thanks. */
export async function acceptPledge({ page, t }: Person, path: string, from: string): Promise<void> {
	await page.goto(path);
	const made = page.getByRole('listitem').filter({ hasText: from });
	await made.getByRole('button', { name: t('pledge_step_accepted') }).click();
	await expect(made).toContainText(t('pledge_state_accepted'));
}
