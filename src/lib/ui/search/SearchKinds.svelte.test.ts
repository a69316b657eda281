import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { m } from '$lib/i18n/paraglide/messages';
import SearchKinds from './SearchKinds.svelte';

test('the kind that is chosen stands there, though nothing of it was found', async () => {
	const counts = { story: 2, excerpt: 0, memo: 0, media: 0, tag: 0 };
	const hrefOf = (kind?: string) => `/search?kind=${kind ?? ''}`;
	const screen = await render(SearchKinds, { counts, total: 2, kind: 'memo', hrefOf });
	const chosen = screen.getByRole('link', { name: m.search_group_memo() });
	await expect.element(chosen).toHaveAttribute('aria-current', 'true');
	await expect
		.element(screen.getByRole('link', { name: m.search_group_tag() }))
		.not.toBeInTheDocument();
});
