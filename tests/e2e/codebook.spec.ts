/** The codebook: put in order by keyboard, with the way back; and brought in from a table, all of it or nothing. */
import type { Locator } from '@playwright/test';
import { enter, tabTo } from '../support/keyboard';
import { expect, expectAccessible, test } from '../support/test';

test.use({ install: 'demo' });

const address = '/i/sammen-om-lindaa/codebook';

test('by keyboard: a tag is found, moved, merged, and all of it taken back', async ({
	page,
	signIn,
	t
}) => {
	await signIn(page);
	await page.goto(address);
	const tree = page.getByRole('tree', { name: t('codebook_title') });
	const line = (name: string) => tree.getByRole('treeitem', { name: new RegExp(`^${name}`) });
	const panel = (title: string) => page.getByRole('heading', { level: 2, name: title });
	const first = tree.getByRole('treeitem').nth(1);

	await tabTo(page, line(t('tag_family_pain')));
	await page.keyboard.press('k');
	await expect(line('Kan noget for andre')).toBeFocused();
	await page.keyboard.press('Home');
	await expect(line(t('tag_family_pain'))).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await expect(line('Alene i skolen')).toBeFocused();
	await page.keyboard.press('Alt+ArrowDown');
	await expect(first).toHaveAccessibleName(/^Mobning/);
	await expect(page.getByText(t('codebook_moved', { name: 'Alene i skolen' }))).toBeVisible();
	await expect(line('Alene i skolen')).toBeFocused();

	await page.keyboard.press('Enter');
	await expect(panel('Alene i skolen')).toBeVisible();
	await enter(page, page.getByRole('link', { name: t('codebook_move') }));
	await expect(panel(t('codebook_move_title', { name: 'Alene i skolen' }))).toBeFocused();
	await page.getByLabel(t('codebook_parent')).selectOption({ label: 'Mobning' });
	await enter(page, page.getByRole('button', { name: t('codebook_move_do') }));
	await expect(page.getByText(`${t('tag_family_pain')} › Mobning`)).toBeVisible();
	await expect(line('Alene i skolen')).toHaveAttribute('aria-level', '3');
	await expectAccessible(page);

	await page.goto(`${address}?tag=${await idOf(line('For sjældent'))}&do=merge`);
	await page.getByLabel(t('codebook_merge_into')).selectOption({ label: 'For dyrt' });
	await expect(
		page.getByText(t('codebook_effect_goes', { name: 'For sjældent', into: 'For dyrt' }))
	).toBeVisible();
	await page.getByRole('button', { name: t('codebook_merge_do') }).press('Enter');
	await expect(panel('For dyrt')).toBeVisible();
	await expect(line('For sjældent')).toHaveCount(0);

	await page.goto(address);
	const undo = (kind: string, name: string) =>
		page.getByRole('button', {
			name: t('codebook_undo', { what: t(`codebook_change_${kind}`, { name }) })
		});
	await undo('merge', 'For sjældent').press('Enter');
	await expect(line('For sjældent')).toBeVisible();
	await expect(undo('merge', 'For sjældent')).toHaveCount(0);
	await undo('move', 'Alene i skolen').first().press('Enter');
	await expect(line('Alene i skolen')).toHaveAttribute('aria-level', '2');
});

test('from a table: one with a ring is refused row by row, a good one comes whole', async ({
	page,
	signIn,
	t
}) => {
	const head = 'Slags;Hører under;Navn;Betydning\n';
	const file = (rows: string) => ({
		name: 'kodebog.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(head + rows)
	});
	const ring = 'Tema;Havnen;Kajen;\nTema;Kajen;Havnen;\nTema;;Broen;\nTema;;Broen;\n';
	const good = 'Tema;;Havnen;Steder ved vandet.\nTema;Havnen;Kajen;\n';

	await signIn(page);
	await page.goto(`${address}/import`);
	await page.getByLabel(t('codebook_import_file')).setInputFiles(file(ring));
	await page.getByRole('button', { name: t('codebook_import_do') }).click();
	await expect(page.getByText(t('codebook_import_nothing'))).toBeVisible();
	const row = (number: number) =>
		page
			.getByRole('row')
			.filter({ has: page.getByRole('cell', { name: String(number), exact: true }) });
	await expect(row(2)).toContainText(t('error_table_ring'));
	await expect(row(5)).toContainText(t('error_table_doubled', { limit: 4 }));
	await expectAccessible(page);

	await page.getByLabel(t('codebook_import_file')).setInputFiles(file(good));
	await page.getByRole('button', { name: t('codebook_import_look') }).click();
	await expect(page.getByText(t('codebook_import_would'))).toBeVisible();
	await page.getByRole('button', { name: t('codebook_import_do') }).click();
	await expect(page.getByText(t('codebook_import_done'))).toBeVisible();
	await page.getByRole('link', { name: t('codebook_import_see') }).click();
	const havnen = page.getByRole('treeitem', { name: 'Havnen' });
	await expect(havnen.getByRole('treeitem', { name: 'Kajen' })).toBeVisible();
});

async function idOf(line: Locator): Promise<string> {
	return (await line.getAttribute('data-line')) ?? '';
}
