import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import Select from './Select.svelte';

test('two options may be called the same, side by side and in two groups', async () => {
	const options = [
		{ value: 'a', label: 'Vennen' },
		{ value: 'b', label: 'Vennen' },
		{ label: 'Smertepunkter', options: [{ value: 'c', label: 'Vennen' }] },
		{ label: 'Lyspunkter', options: [{ value: 'd', label: 'Vennen' }] }
	];
	const screen = await render(Select, { label: 'Mærke', options, value: 'b' });
	expect(screen.getByRole('option', { name: 'Vennen' }).elements()).toHaveLength(4);
	await expect.element(screen.getByRole('combobox', { name: 'Mærke' })).toHaveValue('b');
});
