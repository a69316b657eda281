import type { Component } from 'svelte';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { m } from '$lib/i18n/paraglide/messages';
import WithActions from '$tests/support/WithActions.svelte';
import FoundWords from './FoundWords.svelte';

test('other words that are looked for in the same story are stepped through from their own beginning', async () => {
	const shown = FoundWords as Component<Record<string, unknown>>;
	const root = document.createElement('p');
	root.textContent = 'Vi tog bussen, og bussen kom.';
	const [one, other] = [
		{ start: 7, end: 13 },
		{ start: 18, end: 24 }
	];
	const found = { places: [one, other], first: 0 };
	const screen = await render(WithActions, { shown, given: { found, root } });
	await screen.getByRole('button', { name: m.story_found_next() }).click();
	const told = screen.getByRole('status');
	await expect.element(told).toHaveTextContent(m.story_found_at({ at: 2, count: 2 }));
	const again = { places: [one], first: 0 };
	await screen.rerender({ shown, given: { found: again, root } });
	await expect.element(told).toHaveTextContent(m.story_found_at({ at: 1, count: 1 }));
});
