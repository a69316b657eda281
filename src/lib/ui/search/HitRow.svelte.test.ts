import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Found } from '$lib/domain/search/found';
import HitRow from './HitRow.svelte';

const hit: Found = {
	...{ id: '1', kind: 'memo', group: 'memo', title: 'For dyrt', storyId: null, mediaId: null },
	...{ tagId: '3', storytellerId: null, secretName: null },
	snippet: [{ text: 'Er det prisen?', isHit: false }]
};
const page = { initiative: 'lindaa', query: 'q=pris', q: 'pris' };

test('a memo on a tag stands under the name of the tag alone', async () => {
	const { container } = await render(HitRow, { hit, ...page });
	expect(container.querySelector('.about')?.textContent.trim()).toBe('For dyrt');
});

test('a tag leads to the excerpts that have it, and to its place in the codebook', async () => {
	const tag: Found = { ...hit, id: '3', kind: 'tag', group: 'tag' };
	const screen = await render(HitRow, { hit: tag, ...page });
	const links = screen.getByRole('link').elements();
	expect(links.map((link) => link.getAttribute('href'))).toEqual([
		'/i/lindaa/excerpts?tag=3',
		'/i/lindaa/codebook?tag=3'
	]);
});
