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

test('the focus goes on to the choice after the one that is taken off', async () => {
	const [one, other] = [
		{ label: 'Mærke: For dyrt', without: 'tag=b' },
		{ label: 'Mærke: Alene', without: 'tag=a' }
	];
	const screen = await render(FilterChips, { chips: [one, other], here: '/excerpts' });
	screen.getByRole('link', { name: one.label }).element().focus();
	await screen.rerender({ chips: [{ ...other, without: '' }], here: '/excerpts' });
	await expect.element(screen.getByRole('link', { name: other.label })).toHaveFocus();
});
