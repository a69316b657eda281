/** The key steps of the walk in English, by keyboard alone: no mouse is touched. */
import type { Page } from '@playwright/test';
import { enter, tabTo, typeIn } from '../support/keyboard';
import { expect, secretariat, test } from '../support/test';

test.use({ install: 'demo', language: 'en' });

const story = 'Femogtyve minutter';
const cluster = 'By keyboard alone';

test('from signing in to a what-if, by keyboard alone', async ({ page, t }) => {
	test.setTimeout(180_000);
	const button = (key: string) => page.getByRole('button', { name: t(key), exact: true });

	await test.step('signing in', async () => {
		await page.goto('/sign-in');
		await typeIn(page, page.getByLabel(t('account_email')), secretariat.email);
		await typeIn(
			page,
			page.getByLabel(t('account_password'), { exact: true }),
			secretariat.password
		);
		await page.keyboard.press('Enter');
		await expect(page).not.toHaveURL(/sign-in/);
		await page.goto('/i/sammen-om-lindaa');
	});

	await test.step('the skip link, the palette and the sheet of shortcuts', async () => {
		await page.keyboard.press('Tab');
		await expect(page.getByRole('link', { name: t('shell_skip') })).toBeFocused();
		await page.keyboard.press('Enter');
		await page.keyboard.press('?');
		await expect(page.getByRole('dialog', { name: t('shortcut_title') })).toBeVisible();
		await page.keyboard.press('Escape');
		await page.keyboard.press('Control+k');
		await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
		await page.keyboard.type(t('nav_stories'));
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/\/stories$/);
	});

	await test.step('words are selected and tagged', async () => {
		await enter(page, page.getByRole('link', { name: story }));
		await expect(page.getByRole('heading', { level: 1, name: story })).toBeVisible();
		await page.keyboard.press('k');
		const words = page.getByRole('application', { name: t('reading_keys_label') });
		await expect(words).toBeFocused();
		for (const key of ['PageDown', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Enter']) {
			await page.keyboard.press(key);
		}
		const bubble = page.getByRole('dialog', { name: t('excerpt_new') });
		await expect(bubble.getByRole('combobox')).toBeFocused();
		await page.keyboard.type('Something quite new');
		const offer = t('excerpt_tag_create', {
			name: 'Something quite new',
			family: t('tag_family_bright_one')
		});
		await arrowTo(page, offer);
		await page.keyboard.press('Enter');
		const open = page.getByRole('dialog', { name: t('excerpt_title') });
		await expect(open.getByRole('list', { name: t('excerpt_tags') })).toContainText(
			'Something quite new'
		);
		await page.keyboard.press('Alt+ArrowRight');
		await page.keyboard.press('Escape');
		await expect(words).toBeFocused();
		await page.keyboard.press('Escape');
	});

	await test.step('cards are chosen, moved and gathered, and an undo takes it back', async () => {
		await page.keyboard.press('g');
		await page.keyboard.press('w');
		await enter(page, page.getByRole('main').getByRole('listitem').getByRole('link').first());
		await expect(page.getByText(t('wall_line_open'))).toBeAttached();
		const cards = page.locator('[data-card]');
		await tabTo(page, cards.and(page.locator('[tabindex="0"]')).first());
		await page.keyboard.press('Space');
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Space');
		await expect(
			page.getByRole('button', { name: t('wall_selected', { count: 2 }) })
		).toBeVisible();
		await page.keyboard.press('c');
		await expect(page.getByLabel(t('wall_gather_label'))).toBeFocused();
		await page.keyboard.type(cluster);
		await page.keyboard.press('Enter');
		const gathered = page.getByRole('region', { name: cluster });
		await expect(gathered).toBeVisible();
		await page.keyboard.press('Control+z');
		await expect(gathered).toBeHidden();
		await page.keyboard.press('c');
		await expect(page.getByLabel(t('wall_gather_label'))).toBeFocused();
		await page.keyboard.type(cluster);
		await page.keyboard.press('Enter');
		await expect(gathered).toBeVisible();
	});

	await test.step('a cluster becomes an insight', async () => {
		const become = page
			.getByRole('region', { name: cluster })
			.getByRole('link', { name: t('wall_cluster_insight') });
		await enter(page, become);
		await typeIn(
			page,
			page.getByLabel(t('insight_observation'), { exact: true }),
			'Calm is far away'
		);
		await typeIn(
			page,
			page.getByLabel(t('insight_because_label'), { exact: true }),
			'the bus stops at four'
		);
		await typeIn(
			page,
			page.getByLabel(t('insight_so_that_label'), { exact: true }),
			'they stay at home'
		);
		await enter(page, button('insight_save'));
		await expect(page.getByRole('heading', { name: t('insight_evidence_title') })).toBeVisible();
	});

	await test.step('an insight becomes a what-if', async () => {
		await enter(page, page.getByRole('link', { name: t('insight_become') }));
		const question = page.getByLabel(t('opportunity_compose_what_if'), { exact: true });
		await typeIn(page, question, 'somebody drove to the range on Thursdays?');
		await typeIn(page, page.getByLabel(t('opportunity_more_of'), { exact: true }), 'Archery');
		await enter(page, button('opportunity_save_draft'));
		await expect(page.getByRole('heading', { level: 1, name: /somebody drove/ })).toBeVisible();
	});

	await test.step('the thread is walked with the arrow keys', async () => {
		await enter(page, page.getByRole('link', { name: t('opportunity_thread') }));
		const picture = page.getByRole('figure', { name: t('thread_picture_label') });
		await tabTo(page, picture.locator('[aria-current=true]'));
		await page.keyboard.press('ArrowLeft');
		await expect(picture.locator('a:focus')).toContainText('Calm is far away');
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/\/insights\//);
	});
});

/** Goes down a list of options until the named one is active. */
async function arrowTo(page: Page, name: string): Promise<void> {
	const option = page.getByRole('option', { name });
	for (let presses = 0; presses < 20; presses++) {
		if ((await option.getAttribute('aria-selected')) === 'true') return;
		await page.keyboard.press('ArrowDown');
	}
	throw new Error(`The arrow keys never reach “${name}”.`);
}
