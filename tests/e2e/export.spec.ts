/** Words that leave the house: asked what for, fetched, and opened again. */
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import { enter } from '../support/keyboard';
import { expect, expectAccessible, test } from '../support/test';

test.use({ install: 'demo' });

const home = '/i/sammen-om-lindaa';
const api = '/api/v1/initiatives/sammen-om-lindaa';

test('excerpts leave for a purpose, and the file holds what the list shows', async ({
	page,
	signIn,
	t
}) => {
	await signIn(page);
	await page.goto(`${home}/excerpts?family=bright`);
	await enter(page, page.getByRole('button', { name: t('export_open') }));
	const dialog = page.getByRole('dialog', { name: t('export_title') });
	const submit = dialog.getByRole('button', { name: t('export_do') });
	await enter(page, submit);
	await expect(dialog.getByText(t('export_purpose_missing'))).toBeVisible();
	await expectAccessible(page);
	await dialog.getByLabel(t('export_what_for')).selectOption('workshop');
	await dialog.getByLabel(t('export_format'), { exact: true }).selectOption('xlsx');
	const fetched = page.waitForEvent('download');
	await enter(page, submit);
	const file = await fetched;
	await expect(dialog.getByText(t('export_done'))).toBeVisible();

	const [sheet] = await readXlsx(await readFile(await file.path()));
	const [head = [], ...rows] = sheet?.data ?? [];
	const words = rows.map((row) => row[head.indexOf(t('export_quote'))]);
	const listed = await page.request.get(`${api}/excerpts?family=bright&purpose=workshop&limit=200`);
	const shown = (await listed.json()) as {
		items: { quote: string; media: { kind: string } | null }[];
	};
	// Of pictures there are no words to take along.
	const items = shown.items.filter(({ media }) => media?.kind !== 'picture');
	expect(words.length).toBeGreaterThan(10);
	expect(words).toEqual(items.map(({ quote }) => quote));
	const csv = await page.request.get(`${api}/exports/csv?family=bright&purpose=workshop`);
	const { data } = Papa.parse<string[]>((await csv.text()).trim(), { delimiter: ';' });
	expect(data).toHaveLength(items.length + 1);

	const forResearch = await page.request.get(`${api}/exports/json?purpose=research`);
	const coded = (await forResearch.json()) as { items: object[]; codebook: object[] };
	expect(coded.items.length).toBeGreaterThan(10);
	const code: unknown = expect.stringMatching(/^[0-9A-Z]{8}-[0-9A-Z]{8}$/);
	expect(coded.items[0]).toMatchObject({ person: code, inStory: code, id: code });
	expect(coded.codebook.length).toBeGreaterThan(10);
});

for (const what of ['wall', 'thread'] as const) {
	test(`the file of a ${what} is taken out for a research project that is chosen by hand`, async ({
		page,
		signIn,
		t
	}) => {
		await signIn(page);
		const list = `${api}/${what === 'wall' ? 'walls' : 'insights'}?limit=1`;
		const { items } = (await (await page.request.get(list)).json()) as { items: { id: string }[] };
		const id = items[0]?.id ?? '';
		const { items: projects } = (await (
			await page.request.get(`${api}/research-projects`)
		).json()) as { items: { id: string; name: string }[] };
		const project = projects[0];
		expect(project).toBeDefined();
		await page.goto(`${home}/${what === 'wall' ? `walls/${id}` : `thread/insights/${id}`}`);
		const title = t(what === 'wall' ? 'export_wall_title' : 'export_thread_title');
		const dialog = page.getByRole('dialog', { name: title });
		if (what === 'wall') {
			await enter(page, page.getByRole('button', { name: t('wall_more') }));
			await page.getByRole('menuitem', { name: title }).click();
		} else {
			await enter(page, page.getByRole('button', { name: t('export_open') }));
		}
		const choice = dialog.getByLabel(t('export_for_project'), { exact: true });
		await dialog.getByLabel(t('export_what_for')).selectOption('report');
		await expect(choice).toBeHidden();
		await dialog.getByLabel(t('export_what_for')).selectOption('research');
		await choice.selectOption({ label: project?.name ?? '' });
		await dialog.getByLabel(t('export_format'), { exact: true }).selectOption('json');
		await expectAccessible(page);
		const fetched = page.waitForEvent('download');
		await enter(page, dialog.getByRole('button', { name: t('export_do') }));
		const file = JSON.parse(await readFile(await (await fetched).path(), 'utf8')) as {
			manifest: { purpose: string; research: { project: string } };
		};
		expect(file.manifest).toMatchObject({
			purpose: 'research',
			research: { project: project?.name }
		});
	});
}
