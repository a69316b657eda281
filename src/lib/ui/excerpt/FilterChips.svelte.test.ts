import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import FilterChips from './FilterChips.svelte';

test('two choices that are called the same are taken off one by one', async () => {
	const chips = [
		{ label: 'Fortælling: Turen', without: 'story=b' },
		{ label: 'Fortælling: Turen', without: 'story=a' },
		{ label: 'Note: med', without: '' }
	];
	const screen = await render(FilterChips, { chips, here: '/excerpts' });
	const links = screen.getByRole('link').elements();
	expect(links.map((link) => link.getAttribute('href'))).toEqual([
		'/excerpts?story=b',
		'/excerpts?story=a',
		'/excerpts'
	]);
});
