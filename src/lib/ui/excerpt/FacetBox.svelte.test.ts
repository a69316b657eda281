import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import FacetBox from './FacetBox.svelte';
import type { Facet } from './facets';

const facet: Facet = {
	name: 'area',
	title: 'Område',
	choices: [{ value: 'nord', label: 'Nord' }]
};

test('a box is not folded when the last choice in it is taken away', async () => {
	const screen = await render(FacetBox, { facet, chosen: ['nord'] });
	const choice = screen.getByRole('checkbox', { name: 'Nord' });
	await choice.click();
	await screen.rerender({ facet, chosen: [] });
	await expect.element(choice).toBeVisible();
	await expect.element(choice).toHaveFocus();
});

test('a box in which nothing is chosen is folded at first, and opens for what is chosen elsewhere', async () => {
	const screen = await render(FacetBox, { facet, chosen: [] });
	const choice = screen.container.querySelector('input')!;
	expect(choice.checkVisibility()).toBe(false);
	await screen.rerender({ facet, chosen: ['nord'] });
	expect(choice.checkVisibility()).toBe(true);
	expect(choice.checked).toBe(true);
});
