/** The way into the football club, in four parts: from an insight to running, and again for the next child; and a part that falls away. */
import type { APIResponse, Page } from '@playwright/test';
import { expect, expectAccessible, test } from '../support/test';

const home = '/i/sammen-om-lindaa';
const initiative = 'initiatives/sammen-om-lindaa';
const observation = 'Vejen til holdet er længere end vejen til banen';
const whatIf = 'Hvad nu hvis fire voksne gik hver sit stykke af vejen med?';
const contact = { name: 'Kaja Friis', phone: '20 30 40 50' };

const parts = [
	{ title: 'En henvisning', kind: 'introduction', from: 'Egebakkens læge' },
	{ title: 'Kontingentet', kind: 'fee', from: 'Fonden Havnelys' },
	{ title: 'En voksen ven', kind: 'accompany', from: 'Vennerne i Nord' },
	{ title: 'En klub, der er klar', kind: 'readiness', from: 'Lindaa Boldklub Øst' }
];

test('a package of four runs, falls apart, is mended, and begins anew without a trace', async ({
	page,
	signIn,
	t
}) => {
	await signIn(page);
	await page.goto(home);
	const { id, friend } = await aPackage(page);
	const path = `${home}/opportunities/${id}`;
	const pack = page.getByRole('region', { name: t('package_title') });
	const part = (title: string) => pack.getByRole('listitem').filter({ hasText: title });
	const pledge = (from: string) =>
		page
			.getByRole('region', { name: t('pledge_title') })
			.getByRole('listitem')
			.filter({
				hasText: from
			});

	await test.step('the last part is taken with thanks, put on its piece, and it runs', async () => {
		await page.goto(path);
		await expect(pack).toContainText(t('package_covered', { covered: 3, required: 4 }));
		await pledge('Vennerne i Nord')
			.getByRole('button', { name: t('pledge_step_accepted') })
			.click();
		await part('En voksen ven')
			.getByRole('button', { name: t('package_place_save') })
			.click();
		await expect(pack).toContainText(t('package_whole'));
		const where = page.getByRole('region', { name: t('opportunity_where') });
		await where.getByRole('link', { name: t('opportunity_step_running') }).click();
		await where.getByLabel(t('opportunity_answer_reason')).fill('Alle fire er klar.');
		await where.getByLabel(t('opportunity_answer_next')).fill('Kaja henter på onsdag.');
		await where.getByLabel(t('opportunity_answer_review')).fill('2031-01-01');
		await where.getByRole('button', { name: t('opportunity_answer_save') }).click();
		await expect(where.getByRole('link', { name: t('opportunity_step_reviewed') })).toBeVisible();
	});

	await test.step('whoever goes along with children is checked before it begins', async () => {
		const card = pledge('Vennerne i Nord');
		await expect(card).toContainText(t('pledge_checks_needed'));
		await expect(card.getByRole('button', { name: t('pledge_step_active') })).toBeHidden();
		await card.getByText(t('pledge_step_checks_ok')).click();
		await card.getByLabel(t('pledge_checks_certificate')).check();
		await card.getByLabel(t('pledge_checks_confidential')).check();
		await card.getByRole('button', { name: t('pledge_checks_save') }).click();
		await card.getByRole('button', { name: t('pledge_step_active') }).click();
		await expect(card).toContainText(t('pledge_state_active'));
	});

	await test.step('it falls away, and the thread is shown broken with what mends it', async () => {
		const card = pledge('Vennerne i Nord');
		await card.getByText(t('pledge_end')).click();
		await card.getByLabel(t('pledge_reason')).fill('Kaja er flyttet.');
		await card.getByRole('button', { name: t('pledge_step_lapsed') }).click();
		await expect(pack).toContainText(t('package_covered', { covered: 3, required: 4 }));
		await expect(part('En voksen ven')).toContainText(t('pledge_state_lapsed'));
		await page.goto(`${home}/thread/pledges/${friend}`);
		await page.getByRole('button', { name: t('thread_outline') }).click();
		await expect(page.getByText(t('thread_frayed')).first()).toBeAttached();
		await page.goto(`${home}/thread`);
		await broken().getByRole('link', { name: whatIf }).click();
		await expect(page).toHaveURL(new RegExp(`${id}#links$`));
		await expect(page.getByRole('heading', { name: t('partner_link_title') })).toBeInViewport();
	});

	await test.step('another comes in its place, and it is whole again', async () => {
		await made(page, `opportunities/${id}/pledges`, {
			...{ kind: 'accompany', partnerName: 'Byens bedsteforældre', ages: '15+', contact }
		});
		await page.reload();
		const card = pledge('Byens bedsteforældre');
		await card.getByRole('button', { name: t('pledge_step_accepted') }).click();
		await part('En voksen ven')
			.getByRole('button', { name: t('package_place_save') })
			.click();
		await expect(pack).toContainText(t('package_whole'));
		await expectAccessible(page);
	});

	await test.step('whoever kept theirs is thanked in a letter', async () => {
		const card = pledge('Fonden Havnelys');
		await card.getByRole('button', { name: t('pledge_step_active') }).click();
		await card.getByRole('button', { name: t('pledge_step_fulfilled') }).click();
		await card.getByRole('link', { name: t('thanks_title') }).press('Enter');
		await expect(
			page.getByRole('heading', { name: t('thanks_dear', { name: contact.name }) })
		).toBeVisible();
		await expect(page.getByRole('main')).not.toContainText(whatIf);
		await expectAccessible(page);
		await page.goto(path);
	});

	await test.step('it is kept as a template, and begins for a second child with nothing of the first', async () => {
		await pack.getByText(t('package_keep')).click();
		await pack.getByLabel(t('package_keep_name')).fill('Fire stykker vej');
		await pack.getByRole('button', { name: t('package_keep_save') }).click();
		await pack.getByRole('link', { name: t('package_templates_see') }).click();
		await page.getByRole('button', { name: /Fire stykker vej$/ }).click();
		await expect(page.getByRole('heading', { level: 1, name: whatIf })).toBeVisible();
		await expect(page).not.toHaveURL(new RegExp(id));
		await expect(pack).toContainText(t('package_covered', { covered: 0, required: 4 }));
		await expect(pack.getByText(t('package_missing'))).toHaveCount(4);
		const shown = await (await page.request.get(page.url())).text();
		expect(shown).toContain(whatIf);
		for (const trace of [id, observation, contact.name, ...parts.map(({ from }) => from)]) {
			expect(shown).not.toContain(trace);
		}
		await page.goto(`${home}/thread`);
		await expect(broken()).toHaveCount(0);
	});

	/** The what-if among the broken threads. */
	function broken() {
		const lost = page.getByRole('region', { name: t('loose_pledge') });
		return lost.getByRole('listitem').filter({ hasText: whatIf });
	}
});

/** A what-if on a new insight, agreed, with four pieces: three of them covered, the fourth offered. */
async function aPackage(page: Page): Promise<{ id: string; friend: string }> {
	const { items } = (await (await page.request.get(`/api/v1/${initiative}/excerpts`)).json()) as {
		items: { id: string }[];
	};
	const insight = await made(page, `${initiative}/insights`, {
		...{ observation, because: 'man kommer alene', soThat: 'man bliver væk' },
		evidence: [{ excerptId: items[0]?.id, stance: 'supports' }]
	});
	const { id } = await made(page, `${initiative}/opportunities`, {
		...{ whatIf, insightIds: [insight.id], partnerText: 'Giv det stykke, I kan.' }
	});
	let friend = '';
	for (const { title, kind, from } of parts) {
		const { pieces } = await made(page, `opportunities/${id}/package`, { title, kind });
		const pledge = await made(page, `opportunities/${id}/pledges`, {
			...{ kind, partnerName: from, ages: '10-14', contact }
		});
		if (kind === 'accompany') {
			friend = pledge.id;
			continue;
		}
		await made(page, `pledges/${pledge.id}/transitions`, { to: 'accepted' });
		await made(page, `pledges/${pledge.id}/piece`, { pieceId: pieces.at(-1)?.id }, 'put');
	}
	const answer = { reason: 'Alle er med', answeredBy: 'Karen Lund', nextStep: 'Vi ringer' };
	for (const to of ['open', 'offered', 'youthChecked', 'agreed']) {
		const reviewOn = '2031-01-01';
		await made(page, `opportunities/${id}/transitions`, { ...answer, reviewOn, to });
	}
	return { id, friend };
}

interface Made {
	id: string;
	pieces: { id: string }[];
}

async function made(
	page: Page,
	path: string,
	data: object,
	method: 'post' | 'put' = 'post'
): Promise<Made> {
	const headers = { origin: new URL(page.url()).origin };
	const answer: APIResponse = await page.request[method](`/api/v1/${path}`, { data, headers });
	expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
	return (await answer.json()) as Made;
}
