import type { Component } from 'svelte';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { m } from '$lib/i18n/paraglide/messages';
import WithActions from '$tests/support/WithActions.svelte';
import SearchDesk from './SearchDesk.svelte';

test('where nothing of the chosen kind is found, the way to the rest is shown', async () => {
	const shown = SearchDesk as Component<Record<string, unknown>>;
	const counts = { story: 2, excerpt: 0, memo: 0, media: 0, tag: 0 };
	const found = { items: [], counts, hint: null };
	const data = { q: 'bus', kind: 'memo', found, scope: null, more: 0 };
	const screen = await render(WithActions, { shown, given: { data, initiative: 'lindaa' } });
	const title = m.search_none_kind_title({ kind: m.search_group_memo() });
	await expect.element(screen.getByText(title)).toBeVisible();
	const all = screen.getByRole('link', { name: m.search_none_kind_all() });
	await expect.element(all).toHaveAttribute('href', '/i/lindaa/search?q=bus');
});
