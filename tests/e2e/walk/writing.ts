/** Step 3, second half: the story itself. */
import { expect } from '@playwright/test';
import type { Person } from './person';
import { story } from './text';

/** @returns the path of the story */
export async function write({ page }: Person, home: string, storyteller: string): Promise<string> {
	const initiative = home.split('/').at(-1);
	const data = {
		storytellerId: storyteller.split('/').at(-1),
		title: story.title,
		text: story.paragraphs.join('\n\n')
	};
	const answer = await page.request.post(`/api/v1/initiatives/${initiative}/stories`, { data });
	expect(answer.status()).toBe(201);
	const { id } = (await answer.json()) as { id: string };
	return `${home}/stories/${id}`;
}
