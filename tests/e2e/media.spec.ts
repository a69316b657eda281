/** What young people make: drawn and tagged, recorded and tagged, brought in as a file, and exhibited. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from '../support/test';

test.use({ install: 'demo' });

const initiative = '/i/sammen-om-lindaa';

/** A picture that the browser itself makes. */
async function aPhoto(page: Page, type = 'image/jpeg'): Promise<Buffer> {
	const base64 = await page.evaluate(async (type) => {
		const canvas = document.createElement('canvas');
		canvas.width = 640;
		canvas.height = 480;
		const pencil = canvas.getContext('2d');
		if (pencil) {
			pencil.fillStyle = '#7aa3c4';
			pencil.fillRect(0, 0, 640, 480);
			pencil.fillStyle = '#c9892f';
			pencil.fillRect(80, 200, 300, 200);
		}
		return canvas.toDataURL(type).split(',')[1] ?? '';
	}, type);
	return Buffer.from(base64, 'base64');
}

async function openAdding(page: Page, t: (key: string) => string, person: string): Promise<void> {
	await page.goto(`${initiative}/media/new`);
	// Before the page has its scripts, what is chosen is forgotten.
	const record = page.getByRole('button', { name: t('media_way_record') });
	await expect(async () => {
		await record.click();
		await expect(record).toHaveAttribute('aria-expanded', 'true', { timeout: 1000 });
	}).toPass();
	await record.click();
	await expect(record).toHaveAttribute('aria-expanded', 'false');
	await page.getByLabel(t('media_person')).selectOption({ label: person });
}

/** Sends the one thing that was chosen, and waits for its page. */
async function keep(page: Page, t: (key: string) => string, title: string): Promise<void> {
	await page.getByLabel(t('media_field_title')).fill(title);
	await page.getByRole('button', { name: t('media_send_one'), exact: true }).click();
	await page.waitForURL(/\/media\/[0-9a-f-]{36}$/);
	await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

async function drawLine(page: Page, t: (key: string) => string): Promise<void> {
	await page.getByRole('button', { name: t('media_way_draw') }).click();
	const sheet = page.locator('svg.sheet');
	await sheet.scrollIntoViewIfNeeded();
	const box = await sheet.boundingBox();
	if (!box) {
		throw new Error('The sheet is not in sight.');
	}
	await page.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.3);
	await page.mouse.down();
	await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.4, { steps: 6 });
	await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.3, { steps: 6 });
	await page.mouse.up();
	await expect(sheet.locator('path')).toHaveCount(1);
}

test('a drawing outlives a reload, is kept, and a part of it is tagged by keyboard', async ({
	page,
	signIn,
	t
}) => {
	await signIn(page);
	await openAdding(page, t, 'Malik');
	await drawLine(page, t);
	await expectAccessible(page);
	page.on('dialog', (dialog) => void dialog.accept());
	await page.reload();
	await openAdding(page, t, 'Malik');
	await page.getByRole('button', { name: t('media_way_draw') }).click();
	await expect(page.locator('svg.sheet path')).toHaveCount(1);
	await page.getByRole('button', { name: t('draw_use') }).click();
	await keep(page, t, 'Banen bag skuret');

	const tool = page.getByRole('button', { name: t('region_rectangle') });
	await expect(tool).toBeVisible();
	await tool.focus();
	await page.keyboard.press('Enter');
	const place = page.getByRole('application', { name: t('region_place') });
	await expect(place).toBeFocused();
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('Shift+ArrowDown');
	await page.keyboard.press('Enter');
	const panel = page.getByRole('dialog', { name: t('excerpt_new') });
	await expect(panel.getByRole('combobox')).toBeFocused();
	const saved = page.waitForResponse((answer) => answer.url().endsWith('/regions') && answer.ok());
	await panel.getByRole('option', { name: 'Mobning' }).click();
	await saved;
	const list = page.getByRole('region', { name: t('region_list_title', { count: 1 }) });
	await expect(list.getByRole('button')).toContainText('Mobning');
	await expectAccessible(page);

	await page.reload();
	const region = page.getByRole('button', {
		name: t('region_name', { number: 1, tags: 'Mobning' })
	});
	await expect(region).toBeVisible();
	await region.focus();
	await page.keyboard.press('Enter');
	const open = page.getByRole('dialog', { name: t('excerpt_title') });
	await open.getByRole('button', { name: t('excerpt_remove') }).click();
	await expect(region).toBeHidden();
	await page.getByRole('button', { name: t('toast_undo') }).click();
	await expect(region).toBeVisible();
});

test('a file that was chosen is described, kept once, and shown in its story', async ({
	page,
	signIn,
	t
}) => {
	await signIn(page);
	await openAdding(page, t, 'Villads');
	await page.getByLabel(t('media_story')).selectOption({ index: 1 });
	await page
		.getByLabel(t('media_way_file'))
		.setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: await aPhoto(page) });
	await page.getByLabel(t('media_field_alt')).fill('En cykel ved havnen');
	await page.getByRole('radio', { name: t('media_credit_name') }).check();
	await page.getByLabel(t('media_field_credit_name')).fill('V. fra 6. b');
	await expectAccessible(page);
	await keep(page, t, 'Min cykel');
	await expect(page.getByRole('img', { name: 'En cykel ved havnen' })).toBeVisible();
	await expect(page.getByText('V. fra 6. b')).toBeVisible();
	await page.getByRole('link', { name: t('media_in_story') }).click();
	await expect(page.getByRole('img', { name: 'En cykel ved havnen' })).toBeVisible();
});

test('what is no picture is refused in plain words, and nothing typed is lost', async ({
	page,
	signIn,
	t
}) => {
	await signIn(page);
	await openAdding(page, t, 'Malik');
	const files = page.getByLabel(t('media_way_file'));
	await files.setInputFiles([
		{ name: 'plan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') },
		{ name: 'a.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture at all') }
	]);
	await expect(page.getByText(t('media_problem_unknown'))).toBeVisible();
	await page.getByLabel(t('media_field_title')).fill('Fra turen');
	// As an iPhone begins a picture: no browser of the tests can open it.
	const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
	await files.setInputFiles([{ name: 'IMG_2031.HEIC', mimeType: 'image/heic', buffer: heic }]);
	await expect(page.getByText(t('media_problem_undecodable'))).toBeVisible();
	await expect(page.getByLabel(t('media_field_title'))).toHaveValue('Fra turen');
	await expectAccessible(page);
	await page.getByRole('button', { name: t('media_leave_out', { name: 'IMG_2031.HEIC' }) }).click();
	await expect(page.getByText(t('media_problem_undecodable'))).toBeHidden();
	await page.getByRole('button', { name: t('media_send_one'), exact: true }).click();
	await expect(page.getByRole('alert')).not.toHaveCount(0);
	await expect(page.getByLabel(t('media_field_title'))).toHaveValue('Fra turen');
});

test('an item is added on a phone, and nothing sticks out @phone', async ({ page, signIn, t }) => {
	await signIn(page);
	await openAdding(page, t, 'Freja');
	await expectNoSidewaysScroll(page);
	await page.getByLabel(t('media_way_camera')).setInputFiles({
		name: 'x.png',
		mimeType: 'image/png',
		buffer: await aPhoto(page, 'image/png')
	});
	await expect(page.getByLabel(t('media_field_title'))).toBeVisible();
	await expectNoSidewaysScroll(page);
	await expectAccessible(page);
	await keep(page, t, 'Vinduet i bussen');
	await expect(page.getByRole('button', { name: t('region_rectangle') })).toBeVisible();
	await expectNoSidewaysScroll(page);
	await expectAccessible(page);
	await page.goto(`${initiative}/media`);
	await expect(page.getByRole('link', { name: 'Vinduet i bussen' })).toBeVisible();
	await expectNoSidewaysScroll(page);
	await expectAccessible(page);
});

test('a part stands by itself only after its maker’s yes, else the whole picture with a frame', async ({
	page,
	signIn,
	t
}) => {
	await signIn(page);
	await page.goto(`${initiative}/media`);
	await page.getByRole('link', { name: 'Mit bord er det med farver' }).click();
	await expect(page.getByText(t('media_cut_no'))).toBeVisible();
	const home = page.url();
	await page.goto(`${initiative}/excerpts?q=farver`);
	const whole = page.getByRole('img', { name: /^Hele billedet med en ramme om / });
	await expect(whole.first()).toBeVisible();
	await expect(page.locator('.cut')).toHaveCount(0);
	await expectAccessible(page);

	await page.goto(home);
	const edit = page.getByRole('button', { name: t('media_edit') });
	const group = page.getByRole('group', { name: t('media_field_cut') });
	await expect(async () => {
		await edit.click();
		await expect(group).toBeVisible({ timeout: 1000 });
	}).toPass();
	await group.getByRole('radio', { name: t('media_cut_yes'), exact: true }).check();
	await page.getByRole('button', { name: t('media_save'), exact: true }).click();
	await expect(group).toBeHidden();
	await page.goto(`${initiative}/excerpts?q=farver`);
	await expect(page.locator('.cut').first()).toBeVisible();
	await expect(whole).toHaveCount(0);
});

test('the exhibition shows what may be exhibited, one by one, by keyboard', async ({
	page,
	server,
	signIn,
	t
}) => {
	await signIn(page);
	const api = '/api/v1';
	const exhibited = '/initiatives/sammen-om-lindaa/exhibition';
	const headers = { origin: server.origin };
	const answer = await page.request.get(`${api}/initiatives/sammen-om-lindaa/storytellers`);
	const people = (await answer.json()) as { items: { id: string; secretName: string }[] };
	const malik = people.items.find(({ secretName }) => secretName === 'Malik')?.id ?? '';
	for (const by of ['young', 'guardian']) {
		const data = { scope: 'exhibition', decision: 'yes', by, method: 'oral' };
		const said = await page.request.post(`${api}/storytellers/${malik}/consents`, {
			data,
			headers
		});
		expect(said.ok()).toBe(true);
	}
	for (const title of ['Trappen', 'Skuret']) {
		const file = { name: 'file', mimeType: 'image/jpeg', buffer: await aPhoto(page) };
		const made = await page.request.post(`${api}/initiatives/sammen-om-lindaa/media`, {
			multipart: { storytellerId: malik, title, altText: `${title} i gården`, file },
			headers
		});
		expect(made.ok()).toBe(true);
	}
	const heading = page.getByRole('heading', { level: 2 });
	// Their sizes are made after the answer.
	await expect
		.poll(async () => (await page.request.get(`${api}${exhibited}`)).text(), { timeout: 30_000 })
		.toMatch(/Trappen.*Skuret/);
	await page.goto(`${initiative}/exhibition`);
	const next = page.getByRole('button', { name: t('exhibition_next') });
	const previous = page.getByRole('button', { name: t('exhibition_previous') });
	await expect(async () => {
		await previous.click();
		await expect(heading).toHaveText('Skuret', { timeout: 1000 });
	}).toPass();
	await next.focus();
	await page.keyboard.press('ArrowLeft');
	await expect(heading).toHaveText('Trappen');
	await expect(page.getByText(t('exhibition_by', { name: 'Malik' }))).toBeVisible();
	await expect(page.getByRole('img', { name: 'Trappen i gården' })).toBeVisible();
	await expectAccessible(page);
});
