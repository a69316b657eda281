/** Step 3, second half: a story is written, and nothing that is typed is lost. */
import { expect, type Locator } from '@playwright/test';
import type { Person } from './person';
import { moment, story } from './text';

/** Begins a story and writes it, with a moment beside it. @returns the path of the story */
export async function write(person: Person, home: string, storyteller: string): Promise<string> {
	const { page, t } = person;
	await page.goto(`${home}/stories/new`);
	await page.getByLabel(t('story_new_who')).selectOption(storyteller);
	await page.getByLabel(t('story_title')).fill(story.title);
	await page.getByRole('button', { name: t('story_new_begin') }).click();

	const paper = page.getByRole('textbox', { name: t('editor_label') });
	await paper.click();
	await page.getByRole('button', { name: t('editor_heading'), exact: true }).click();
	await page.keyboard.type(story.heading);
	await page.keyboard.press('Enter');
	const [first = '', ...others] = story.paragraphs;
	await page.keyboard.type(first);
	await expect(paper.getByRole('heading', { name: story.heading })).toBeVisible();
	await expectSaved(person);

	await keepWithoutNet(person, paper, others);
	await keepOverReload(person, paper);
	await addMoment(person);
	return new URL(page.url()).pathname.replace(/\/edit$/, '');
}

/** Writes on while the network is away; it is saved once it is back. */
async function keepWithoutNet(person: Person, paper: Locator, paragraphs: string[]): Promise<void> {
	const { page, t } = person;
	await page.context().setOffline(true);
	for (const paragraph of paragraphs) {
		await page.keyboard.press('Enter');
		await page.keyboard.type(paragraph);
	}
	await expect(page.getByText(t('save_waiting')).first()).toBeVisible();
	await page.context().setOffline(false);
	await expectSaved(person);
	await expect(paper).toContainText(story.paragraphs.at(-1) ?? '');
}

/** A reload in the middle of a sentence loses nothing. */
async function keepOverReload(person: Person, paper: Locator): Promise<void> {
	const { page } = person;
	await page.keyboard.type(story.afterthought);
	await page.reload();
	await expect(paper).toContainText(story.afterthought.trim());
	await expect(paper.getByRole('heading', { name: story.heading })).toBeVisible();
	await expectSaved(person);
}

async function addMoment(person: Person): Promise<void> {
	const { page, t } = person;
	await page.getByRole('button', { name: t('journey_add') }).click();
	await page.getByLabel(t('journey_moment_title')).fill(moment.title);
	const heard = page.getByRole('group', { name: t('journey_feeling') });
	await heard.getByTitle(t(moment.feeling)).click();
	await page.getByLabel(t('journey_dose')).fill(moment.dose);
	await page.getByRole('checkbox', { name: t('journey_barrier_transport') }).check();
	await expectSaved(person);
}

async function expectSaved({ page, t }: Person): Promise<void> {
	const states = page.getByText(t('save_saved'), { exact: true });
	await expect(states.first()).toBeVisible();
	for (const key of ['save_unsaved', 'save_saving', 'save_waiting']) {
		await expect(page.getByText(t(key), { exact: true })).toHaveCount(0);
	}
}
