/** A worry about a young person is there for whoever raised it and for the lead on safeguarding, and for nobody else (R27). */
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { send } from '../support/api';
import { expect, expectAccessible, secretariat, test } from '../support/test';

const slug = 'sammen-om-lindaa';
const home = `/i/${slug}`;
const words = 'Hun spiser aldrig noget, og hun fryser hele tiden kvarnfjeder.';
const note = 'Sundhedsplejersken ser hende hver uge kvarnfjeder.';
const canary = 'kvarnfjeder';

test('a worry is told to the lead alone, who closes it with a note', async ({
	browser,
	page,
	server,
	signIn,
	t
}) => {
	/** Somebody else of the initiative, on a page of their own. */
	const comeIn = async (name: string, role: string) => {
		const who = { email: `${name}@lindaa.example`, password: `${name} har sin egen røde tråd` };
		const user = ['user', 'create', '--email', who.email, '--name', name, '--password', '-'];
		server.traad(user, who.password);
		server.traad(['member', 'add', '--email', who.email, '--initiative', slug, '--role', role]);
		const context = await browser.newContext({ baseURL: server.origin, locale: 'da-DK' });
		const other = await context.newPage();
		await signIn(other, who);
		return other;
	};
	const mette = await comeIn('mette', 'fieldworker');
	const others = [await comeIn('bo', 'facilitator'), await comeIn('ida', 'researcher')];
	await signIn(page);
	await page.goto(`${home}/settings/safeguarding`);
	await page.getByRole('checkbox', { name: secretariat.name }).check();
	await page.getByRole('button', { name: t('initiative_save') }).click();
	await expect(page.getByText(t('safeguarding_saved'))).toBeVisible();
	const list = `/initiatives/${slug}`;
	const { items } = await send<{ items: { id: string; secretName: string }[] }>(
		...([page, 'get', `${list}/storytellers`] as const)
	);
	const malik = items.find(({ secretName }) => secretName === 'Malik')?.id ?? '';
	const before = await Promise.all(others.map((other) => shown(other, home)));

	await test.step('raised from the page of the person, with the numbers beside it', async () => {
		await mette.goto(`${home}/people/${malik}`);
		await mette.getByRole('link', { name: t('worry_raise') }).click();
		const acute = mette.getByRole('region', { name: t('worry_acute') });
		for (const number of ['112', '114', '116 111']) {
			await expect(acute.getByRole('link', { name: number })).toBeVisible();
		}
		await expect(mette.getByLabel(t('worry_person')).locator(':checked')).toHaveText('Malik');
		await mette.getByLabel(t('worry_words')).fill(words);
		await mette.getByRole('button', { name: t('worry_send') }).press('Enter');
		await expect(mette.getByText(t('worry_raised'))).toBeVisible();
	});

	await test.step('the others of the initiative see no trace of it', async () => {
		for (const [i, other] of others.entries()) {
			expect(await shown(other, home)).toBe(before[i]);
			for (const path of placesOf(malik)) {
				expect(await told(other, path), path).not.toContain(canary);
			}
		}
	});

	await test.step('the lead is reminded, and closes it when all is answered for', async () => {
		await page.goto(home);
		await page.getByRole('link', { name: t('worry_open') }).click();
		const worry = page.getByRole('article', { name: 'Malik' }).filter({ hasText: words });
		await expect(page.getByRole('region', { name: t('worry_acute') })).toBeVisible();
		await worry.getByRole('button', { name: t('worry_do_seen') }).click();
		await worry.getByText(t('worry_step_talked')).click();
		await worry.getByRole('radio', { name: t('worry_with_child'), exact: true }).check();
		await worry.getByRole('button', { name: t('worry_do_talked') }).click();
		await worry.getByText(t('worry_step_notified')).click();
		await worry.getByRole('radio', { name: t('worry_made_no') }).check();
		await worry.getByRole('button', { name: t('worry_do_notified'), exact: true }).click();
		await worry.getByText(t('worry_close')).click();
		const close = worry.getByRole('button', { name: t('worry_do_closed') });
		await close.click();
		await expect(worry.getByText(t('error_required'))).toBeVisible();
		await expectAccessible(page);
		await worry.getByLabel(t('worry_end')).fill(note);
		await close.press('Enter');
		await expect(worry.getByText(t('worry_is_closed'), { exact: true }).first()).toBeVisible();
		await expect(worry.getByText(note)).toBeVisible();
		await mette.reload();
		await expect(mette.getByText(note)).toBeVisible();
		expect(await told(others[0]!, `${home}/worries`)).not.toContain(canary);
	});
	await Promise.all([mette, ...others].map((other) => other.context().close()));
});

/** Where a trace of it could be: pages with their data, files, and what programs are told. */
function placesOf(person: string): string[] {
	const api = `/api/v1/initiatives/${slug}`;
	return [
		`${home}/worries`,
		`${home}/thread`,
		`${home}/people/${person}`,
		`${home}/search?q=fryser`,
		`${api}/search?q=fryser`,
		`${api}/loose-ends`,
		`${api}/storytellers`,
		`/api/v1/storytellers/${person}`,
		`/api/v1/storytellers/${person}/access-log`,
		...['json', 'xlsx', 'qdpx', 'html'].map((format) => `${api}/exports/${format}?purpose=team`)
	];
}

/** What is said, whatever the status; a packed file is opened first. */
async function told(page: Page, path: string): Promise<string> {
	const body = await (await page.request.get(path)).body();
	const isPacked = body.subarray(0, 2).toString() === 'PK';
	const parts = isPacked ? Object.values(unzipSync(body)) : [body];
	return parts.map((part) => strFromU8(part)).join('\n');
}

/** A page as somebody reads it. */
async function shown(page: Page, path: string): Promise<string> {
	await page.goto(path);
	return page.getByRole('main').innerText();
}
